// Preloaded by a test: writes which of Node's own modules the process had evaluated when it ended.
const { writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(process.env.MODULES_FILE, process.moduleLoadList.join('\n')));
