import type { RefusedNames } from './rule.ts';

/** What the operating system, the C library, shells and everyday programs read. */
export const SYSTEM: readonly RefusedNames[] = [
  {
    topic: 'Operating system',
    does: 'decides which programs run',
    names: 'PATH PATHEXT ComSpec SHELL CDPATH PATH_LOCALE COPYCMD DIRCMD DEVELOPER_DIR SDKROOT TOOLCHAINS',
  },
  {
    topic: 'Operating system',
    does: 'moves the folder where programs look for their configuration, code or data',
    names: `HOME USERPROFILE HOMEDRIVE HOMEPATH XDG_* APPDATA LOCALAPPDATA ProgramData ProgramFiles ProgramW6432
      CommonProgramFiles CommonProgramW6432 ALLUSERSPROFILE SystemRoot SystemDrive windir PWD OLDPWD`,
  },
  {
    topic: 'Operating system',
    does: 'moves the folder where programs put temporary files',
    names: 'TMPDIR TEMP TMP TEMPDIR TMPPREFIX',
  },
  {
    topic: 'Operating system',
    does: 'leads programs to another session, display, bus or agent',
    names: `DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS DBUS_SYSTEM_BUS_ADDRESS
      DBUS_STARTER_ADDRESS NOTIFY_SOCKET SUDO_ASKPASS SUDO_EDITOR SUDO_PROMPT`,
  },
  {
    topic: 'Dynamic loader',
    does: 'loads libraries into every program, or chooses which ones',
    names: `LD_* DYLD_* _RLD* LDR_* LIBPATH SHLIB_PATH GLIBC_TUNABLES NIX_LD NIX_LD_LIBRARY_PATH QEMU_LD_PREFIX
      CAML_LD_LIBRARY_PATH __COMPAT_LAYER`,
  },
  {
    topic: 'C library',
    does: 'makes the C library load code or data from other files',
    names: `GCONV_PATH GETCONF_DIR LOCPATH NLSPATH I18NPATH TZDIR NIS_PATH TEXTDOMAINDIR OUTPUT_CHARSET
      CHARSETALIASDIR PCPROFILE_OUTPUT SEGFAULT_OUTPUT_NAME MEMUSAGE_OUTPUT`,
  },
  {
    topic: 'C library',
    does: 'changes how names of hosts are resolved',
    names: `HOSTALIASES LOCALDOMAIN RES_OPTIONS RESOLV_HOST_CONF RESOLV_ADD_TRIM_DOMAINS RESOLV_MULTI
      RESOLV_OVERRIDE_TRIM_DOMAINS RESOLV_REORDER RESOLV_SPOOF_CHECK NSS_WRAPPER_HOSTS NSS_WRAPPER_PASSWD
      NSS_WRAPPER_GROUP`,
  },
  {
    topic: 'C library',
    does: 'changes how memory is handled, or writes what happens to a file',
    names: `MALLOC_TRACE MALLOC_CHECK_ MALLOC_PERTURB_ MALLOC_CONF MALLOC_ARENA_MAX MALLOC_ARENA_TEST
      MALLOC_MMAP_MAX_ MALLOC_MMAP_THRESHOLD_ MALLOC_TOP_PAD_ MALLOC_TRIM_THRESHOLD_ ASAN_OPTIONS LSAN_OPTIONS
      MSAN_OPTIONS TSAN_OPTIONS UBSAN_OPTIONS ASAN_SYMBOLIZER_PATH LLVM_PROFILE_FILE GCOV_PREFIX
      GCOV_PREFIX_STRIP GMON_OUT_PREFIX VALGRIND_LIB VALGRIND_OPTS`,
  },
  {
    topic: 'C library',
    does: 'changes how programs read and print text',
    names: `LANG LANGUAGE LC_ALL LC_ADDRESS LC_COLLATE LC_CTYPE LC_IDENTIFICATION LC_MEASUREMENT LC_MESSAGES
      LC_MONETARY LC_NAME LC_NUMERIC LC_PAPER LC_TELEPHONE LC_TIME POSIXLY_CORRECT TERM TERMCAP TERMINFO
      TERMINFO_DIRS TERMPATH`,
  },
  {
    topic: 'Graphics and media libraries',
    does: 'loads modules into programs',
    names: `GIO_EXTRA_MODULES GIO_MODULE_DIR GTK_MODULES GTK_PATH GTK_EXE_PREFIX GDK_PIXBUF_MODULE_FILE
      GDK_PIXBUF_MODULEDIR QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH QML_IMPORT_PATH QML2_IMPORT_PATH
      GST_PLUGIN_PATH GST_PLUGIN_SCANNER LADSPA_PATH LIBGL_DRIVERS_PATH VK_ICD_FILENAMES VK_DRIVER_FILES
      VK_LAYER_PATH OCL_ICD_VENDORS MAGICK_CODER_MODULE_PATH MAGICK_CONFIGURE_PATH FONTCONFIG_FILE
      FONTCONFIG_PATH`,
  },
  {
    topic: 'Shells',
    does: 'is read or run by every shell that starts',
    names: `BASH_ENV ENV BASHOPTS SHELLOPTS BASH_FUNC_* BASH_LOADABLES_PATH BASH_XTRACEFD BASH_COMPAT ZDOTDIR
      FPATH PROMPT_COMMAND PS0 PS1 PS2 PS3 PS4 PROMPT4 NULLCMD READNULLCMD fish_function_path fish_complete_path
      fish_user_paths INPUTRC`,
  },
  {
    topic: 'Shells',
    does: 'changes how a shell splits, expands or remembers what it reads',
    names: `IFS GLOBIGNORE EXECIGNORE FIGNORE HISTFILE HISTCONTROL HISTIGNORE HISTTIMEFORMAT HISTSIZE
      HISTFILESIZE FCEDIT TMOUT TIMEFORMAT FUNCNEST MAILPATH`,
  },
  {
    topic: 'PowerShell',
    does: 'decides which modules PowerShell loads and what it may run',
    names: 'PSModulePath PSExecutionPolicyPreference PSModuleAnalysisCachePath __PSLockdownPolicy',
  },
  {
    topic: 'Editors, pagers, browsers',
    does: 'is a command that other programs run',
    names: `EDITOR VISUAL PAGER MANPAGER BROWSER TERMINAL LESSOPEN LESSCLOSE LESSEDIT SYSTEMD_PAGER
      SYSTEMD_EDITOR HGEDITOR HGMERGE SVN_EDITOR CVSEDITOR P4EDITOR P4DIFF P4MERGE KUBE_EDITOR
      KUBECTL_EXTERNAL_DIFF PSQL_EDITOR PSQL_PAGER DELTA_PAGER BAT_PAGER GH_EDITOR GH_PAGER GH_BROWSER
      GLAB_EDITOR GLAB_PAGER PERLDOC_PAGER SOPS_EDITOR R_BROWSER R_PDFVIEWER JULIA_EDITOR FZF_DEFAULT_COMMAND`,
  },
  {
    topic: 'Editors, pagers, browsers',
    does: 'holds options or start-up commands of an editor, a pager or a viewer',
    names: `LESS LYNX_CFG W3M_DIR LESSKEY LESSKEYIN LESSKEY_SYSTEM LESSKEYIN_SYSTEM LESSKEY_CONTENT LESSHISTFILE
      LESSSECURE LV MORE MANOPT MANPATH MANROFFOPT MANROFFSEQ GROFF_BIN_PATH GROFF_COMMAND_PREFIX
      GROFF_FONT_PATH GROFF_TMAC_PATH VIM VIMINIT GVIMINIT VIMRUNTIME MYVIMRC EXINIT NVIM_APPNAME NVIM_LOG_FILE
      EMACSLOADPATH EMACSDATA EMACSPATH EMACSDOC BAT_OPTS BAT_CONFIG_PATH BAT_CONFIG_DIR FZF_DEFAULT_OPTS
      FZF_DEFAULT_OPTS_FILE RIPGREP_CONFIG_PATH SCREENRC SCREENDIR SYSSCREENRC TMUX TMUX_TMPDIR`,
  },
  {
    topic: 'Archives and copies',
    does: 'adds options to every call of a tool, among them options that run commands',
    names: `TAR_OPTIONS TAPE GZIP BZIP BZIP2 XZ_OPT XZ_DEFAULTS ZIPOPT UNZIP UNZIPOPT ZIPINFO ZIPINFOOPT
      GREP_OPTIONS DIFF_OPTIONS RSYNC_RSH RSYNC_CONNECT_PROG RSYNC_OLD_ARGS RSYNC_PARTIAL_DIR
      RSYNC_CHECKSUM_LIST CVS_RSH CVS_SERVER CVSROOT`,
  },
];
