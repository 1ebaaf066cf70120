import type { Configuration } from 'electron-builder';

/** The installers of every system. `app` is the staged folder, `output` where the installers are written. */
export function packageConfiguration(app: string, output: string, electronVersion: string): Configuration {
  return {
    appId: 'org.records-workbench.app',
    productName: 'Records Workbench',
    executableName: 'records-workbench',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own placeholders
    artifactName: 'records-workbench-${version}-${os}-${arch}.${ext}',
    electronVersion,
    directories: { app, output, buildResources: 'build/package' },
    asar: true,
    files: ['**/*', '!**/*.map'],
    // Everything is bundled. False says that dependencies are taken care of: nothing is compiled, nothing of node_modules is packed.
    beforeBuild: () => Promise.resolve(false),
    electronLanguages: ['en-US'],
    electronFuses: {
      // Electron's binary is the app and nothing else: no Node by environment variable, no debugger by a switch.
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      // On Windows and macOS a changed archive does not start; Linux has no such check (Electron, "ASAR Integrity").
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      // No page comes from file:.
      grantFileProtocolExtraPrivileges: false,
    },
    // Nothing is published and nothing updates itself: an agency deploys a version when it has approved it.
    publish: null,
    win: { target: ['nsis', 'msi'], icon: 'build/package/icons/icon.ico' },
    nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
    // For managed laptops: installed for everyone by the administrators' own tools.
    msi: { oneClick: false, perMachine: true },
    mac: {
      target: ['dmg'],
      icon: 'build/package/icons/icon.icns',
      category: 'public.app-category.business',
      hardenedRuntime: true,
    },
    linux: {
      target: ['AppImage', 'deb'],
      icon: 'build/package/icons',
      category: 'Office',
      synopsis: 'Offline workbench for federal records officers and audit liaisons',
    },
  };
}
