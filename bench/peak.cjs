// Preloaded by the benchmark: the peak of the process's memory, in KiB, as the last thing on standard error.
process.on('exit', () => process.stderr.write(`\n${process.resourceUsage().maxRSS}`));
