/** What is bundled of @actions/core; loaded while the network is waited for. Its OIDC client is left out. */
export { saveState, setOutput, summary } from '@actions/core';
