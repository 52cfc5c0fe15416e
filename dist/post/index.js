/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./lib/post/post.js
// src/handover/removal.ts



// src/handover/system.ts


// src/system.ts

var IS_WINDOWS = process.platform === "win32";
var NO_FOLLOW = external_node_fs_namespaceObject.constants.O_NOFOLLOW ?? 0;

// src/handover/system.ts
var OWN_USER = process.getuid?.();
function allowRemoval(path, entry) {
  if (entry.isDirectory()) (0,external_node_fs_namespaceObject.chmodSync)(path, 448);
  else if (IS_WINDOWS && entry.isFile()) (0,external_node_fs_namespaceObject.chmodSync)(path, 384);
}

// src/handover/removal.ts
var FOLDER_NAME = /^files-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
function keytrailFolder(runnerTemp) {
  return (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.resolve)(runnerTemp), "keytrail");
}
function removeFilesDir(filesDir2, runnerTemp) {
  const folder = keytrailFolder(runnerTemp);
  const name = (0,external_node_path_namespaceObject.basename)(filesDir2);
  if (filesDir2 !== (0,external_node_path_namespaceObject.join)(folder, name) || !FOLDER_NAME.test(name)) {
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
function removeEntry(path) {
  const entry = (0,external_node_fs_namespaceObject.lstatSync)(path);
  allowRemoval(path, entry);
  if (!entry.isDirectory()) {
    (0,external_node_fs_namespaceObject.unlinkSync)(path);
    return;
  }
  for (const name of (0,external_node_fs_namespaceObject.readdirSync)(path)) removeEntry((0,external_node_path_namespaceObject.join)(path, name));
  (0,external_node_fs_namespaceObject.rmdirSync)(path);
}

// src/post.ts
var filesDir = process.env["STATE_files-dir"];
if (filesDir) {
  const removal = removeFilesDir(filesDir, process.env["RUNNER_TEMP"] ?? "");
  if (removal.outcome === "removed") {
    process.stdout.write("\u2713 removed   the files with secrets\n");
  } else if ("reason" in removal) {
    process.stdout.write(
      `::error title=Keytrail::the files with secrets could not be removed: ${encode(removal.reason)}
`
    );
    process.exitCode = 1;
  }
}
function encode(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

module.exports = __webpack_exports__;
/******/ })()
;