export { mistakeInAddress, mistakeInEndpoint, showAddress } from './address.ts';
export { checkNetwork, mistakesInChoice, type NetworkSettings } from './check.ts';
export { explainRefusal } from './refusal.ts';
export { openTunnels, type Route, type Tunnels } from './route.ts';
