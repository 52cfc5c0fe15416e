/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
;// CONCATENATED MODULE: ./lib/post/post.js
// src/escape.ts
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;
var SHORT_ESCAPES = { "\r": "\\r", "\n": "\\n", "	": "\\t" };
function escapeText(text) {
  return text.replace(UNPRINTABLE, showEscaped);
}
function showEscaped(character) {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 255) return SHORT_ESCAPES[character] ?? `\\x${hex.padStart(2, "0")}`;
  return code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
function renderCommand({ name, properties = {}, data }) {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const head = pairs.length === 0 ? name : `${name} ${pairs.join(",")}`;
  return `::${head}::${detach(data)}${escapeData(data)}`;
}
function detach(data) {
  return /^[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}]/u.test(data) ? "%0A" : "";
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/handover/removal.ts



// src/system-posix.ts



var NotAFileError = class extends Error {
  name = "NotAFileError";
};
function codeOf(thrown) {
  const hasCode = typeof thrown === "object" && thrown !== null && "code" in thrown;
  return hasCode && typeof thrown.code === "string" ? thrown.code : void 0;
}
var syncFile = (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.fsync);
var PRIVATE_FOLDER = 448;
var OTHERS_RIGHTS = 63;
var OTHERS_MAY_WRITE = 18;
var Posix = class {
  lineEnd = "\n";
  noFollow = external_node_fs_namespaceObject.constants.O_NOFOLLOW ?? 0;
  hasDrives = false;
  defaultShells = ["bash", "sh"];
  dividesArguments = true;
  cancelSignals = ["SIGINT", "SIGTERM"];
  hasTerminal() {
    try {
      (0,external_node_fs_namespaceObject.closeSync)((0,external_node_fs_namespaceObject.openSync)("/dev/tty", external_node_fs_namespaceObject.constants.O_RDWR | external_node_fs_namespaceObject.constants.O_NOCTTY));
      return true;
    } catch {
      return false;
    }
  }
  variableName(name) {
    return name;
  }
  programNames(name, _extensions) {
    return [name];
  }
  openRegular(path, flags) {
    const file = (0,external_node_fs_namespaceObject.openSync)(path, flags | this.noFollow | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0), 384);
    if (!(0,external_node_fs_namespaceObject.fstatSync)(file).isFile()) {
      (0,external_node_fs_namespaceObject.closeSync)(file);
      throw new NotAFileError("something else than a regular file is in its place");
    }
    return file;
  }
  makePrivateFolder(path) {
    (0,external_node_fs_namespaceObject.mkdirSync)(path, { mode: PRIVATE_FOLDER });
    (0,external_node_fs_namespaceObject.chmodSync)(path, PRIVATE_FOLDER);
  }
  makePrivate(file, mode) {
    if ((mode & OTHERS_RIGHTS) !== 0) {
      (0,external_node_fs_namespaceObject.fchmodSync)(file, 384);
    }
  }
  isOwn(entry) {
    return entry.uid === process.getuid?.();
  }
  isShared(entry) {
    return (entry.mode & OTHERS_MAY_WRITE) !== 0;
  }
  allowRemoval(path, entry) {
    if (entry.isDirectory()) {
      (0,external_node_fs_namespaceObject.chmodSync)(path, PRIVATE_FOLDER);
    }
  }
  whileBusy(act) {
    return act();
  }
  isTaken(thrown) {
    return codeOf(thrown) === "EEXIST";
  }
  async syncFolders(folder, top) {
    for (let current = folder; ; current = (0,external_node_path_namespaceObject.dirname)(current)) {
      await syncFolder(current);
      if (current === top || current === (0,external_node_path_namespaceObject.dirname)(current)) {
        return;
      }
    }
  }
};
var CANNOT_SYNC = /* @__PURE__ */ new Set(["EINVAL", "ENOTSUP", "EACCES", "EPERM"]);
async function syncFolder(folder) {
  try {
    const handle = (0,external_node_fs_namespaceObject.openSync)(folder, external_node_fs_namespaceObject.constants.O_RDONLY);
    await syncFile(handle).finally(() => (0,external_node_fs_namespaceObject.closeSync)(handle));
  } catch (thrown) {
    if (!CANNOT_SYNC.has(codeOf(thrown) ?? "")) {
      throw thrown;
    }
  }
}

// src/system-windows.ts

var AccessListError = class extends Error {
  name = "AccessListError";
  code = "ICACLS";
};
function runProgram(file, args) {
  const { execFileSync } = process.getBuiltinModule("node:child_process");
  execFileSync(file, [...args], { stdio: "ignore", windowsHide: true });
}
var OWNERS_ONLY = ["*S-1-3-4", "*S-1-5-18", "*S-1-5-32-544"].map((who) => `${who}:(OI)(CI)F`);
var DEFAULT_EXTENSIONS = ".com;.exe;.bat;.cmd";
var HELD = /* @__PURE__ */ new Set(["EPERM", "EACCES", "EBUSY", "ENOTEMPTY"]);
var PAUSES_MS = [10, 20, 40, 80, 160, 320];
var Windows = class extends Posix {
  lineEnd = "\r\n";
  noFollow = 0;
  hasDrives = true;
  defaultShells = ["pwsh", "powershell"];
  dividesArguments = false;
  cancelSignals = ["SIGINT", "SIGBREAK"];
  #run;
  constructor(run = runProgram) {
    super();
    this.#run = run;
  }
  hasTerminal() {
    return true;
  }
  variableName(name) {
    return name.toUpperCase();
  }
  programNames(name, extensions) {
    const known = (extensions || DEFAULT_EXTENSIONS).toLowerCase().split(";");
    const isComplete = known.some((extension) => extension !== "" && name.toLowerCase().endsWith(extension));
    return isComplete ? [name] : known.map((extension) => name + extension);
  }
  /** Without a flag a link is looked for before the file is opened. To lay one takes a privilege. */
  openRegular(path, flags) {
    if ((0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      throw new NotAFileError("a symbolic link is in its place");
    }
    return super.openRegular(path, flags);
  }
  makePrivateFolder(path) {
    (0,external_node_fs_namespaceObject.mkdirSync)(path);
    const icacls = `${process.env["SystemRoot"] ?? "C:\\Windows"}\\System32\\icacls.exe`;
    try {
      this.#run(icacls, [path, "/inheritance:r", "/grant:r", ...OWNERS_ONLY, "/q"]);
    } catch (cause) {
      (0,external_node_fs_namespaceObject.rmdirSync)(path);
      throw new AccessListError("icacls.exe failed", { cause });
    }
  }
  /** A mode is no more than the mark "read-only" here; the file has its folder's access list. */
  makePrivate() {
  }
  /** Owner and mode are made up by Node: the access list decides, and what it forbids fails. */
  isOwn() {
    return true;
  }
  isShared() {
    return false;
  }
  /** A file that is marked read-only cannot be removed. */
  allowRemoval(path, entry) {
    if (entry.isFile()) {
      (0,external_node_fs_namespaceObject.chmodSync)(path, 384);
    }
  }
  whileBusy(act) {
    for (const pause of PAUSES_MS) {
      try {
        return act();
      } catch (thrown) {
        if (!HELD.has(codeOf(thrown) ?? "")) {
          throw thrown;
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
      }
    }
    return act();
  }
  isTaken(thrown) {
    return super.isTaken(thrown) || HELD.has(codeOf(thrown) ?? "");
  }
  /** There is no such call, nor the need. */
  async syncFolders() {
  }
};

// src/system.ts
function systemOf(platform, run) {
  return platform === "win32" ? new Windows(run) : new Posix();
}
var SYSTEM = systemOf(process.platform);

// src/handover/removal.ts
var FOLDER_NAME = /^files-([0-9a-f]{12})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
function keytrailFolder(runnerTemp) {
  return (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.resolve)(runnerTemp), "keytrail");
}
function jobKeyIn(name) {
  return FOLDER_NAME.exec(name)?.[1];
}
function removeFilesDir(filesDir2, runnerTemp) {
  const folder = keytrailFolder(runnerTemp);
  const name = (0,external_node_path_namespaceObject.basename)(filesDir2);
  if (filesDir2 !== (0,external_node_path_namespaceObject.join)(folder, name) || jobKeyIn(name) === void 0) {
    return { outcome: "refused", reason: "it does not stand where Keytrail makes its folders" };
  }
  try {
    for (const path of [folder, filesDir2]) {
      const entry = (0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false });
      if (entry === void 0) return { outcome: "absent" };
      if (!entry.isDirectory())
        return { outcome: "refused", reason: "it, or what it stands in, is no folder" };
    }
    removeEntry(filesDir2);
    return { outcome: "removed" };
  } catch (error) {
    return { outcome: "failed", reason: String(error) };
  }
}
function removeOthersOfJob(filesDir2, runnerTemp) {
  const own = (0,external_node_path_namespaceObject.basename)(filesDir2);
  const others = namesOfFolders(runnerTemp).filter(
    (name) => name !== own && jobKeyIn(name) === jobKeyIn(own)
  );
  return others.map((name) => removeFilesDir((0,external_node_path_namespaceObject.join)(keytrailFolder(runnerTemp), name), runnerTemp));
}
function namesOfFolders(runnerTemp) {
  try {
    return (0,external_node_fs_namespaceObject.readdirSync)(keytrailFolder(runnerTemp)).filter((name) => jobKeyIn(name) !== void 0);
  } catch {
    return [];
  }
}
function removeEntry(path) {
  const entry = (0,external_node_fs_namespaceObject.lstatSync)(path);
  SYSTEM.allowRemoval(path, entry);
  if (!entry.isDirectory()) {
    SYSTEM.whileBusy(() => (0,external_node_fs_namespaceObject.unlinkSync)(path));
    return;
  }
  for (const name of (0,external_node_fs_namespaceObject.readdirSync)(path)) removeEntry((0,external_node_path_namespaceObject.join)(path, name));
  SYSTEM.whileBusy(() => (0,external_node_fs_namespaceObject.rmdirSync)(path));
}

// src/post.ts
var filesDir = process.env["STATE_files-dir"];
var temp = process.env["RUNNER_TEMP"] ?? "";
if (filesDir) {
  const isLast = process.env["STATE_first-with-files"] === "true";
  const others = isLast ? removeOthersOfJob(filesDir, temp) : [];
  tell([removeFilesDir(filesDir, temp), ...others]);
}
function tell(removals) {
  if (removals.some(({ outcome }) => outcome === "removed")) {
    process.stdout.write("\u2713 removed   the files with secrets\n");
  }
  for (const removal of removals) {
    if ("reason" in removal) {
      const data = `the files with secrets could not be removed: ${escapeText(removal.reason)}`;
      const command = renderCommand({ name: "error", properties: { title: "Keytrail" }, data });
      process.stdout.write(`${command}
`);
      process.exitCode = 1;
    }
  }
}

module.exports = __webpack_exports__;
/******/ })()
;