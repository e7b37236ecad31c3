export { checkHost, debianPackages, type HostCheck } from './host.ts';
export { baseImage as imageName } from './recipes.ts';
export type { InstanceOptions } from './layout.ts';
export { destroyInstance, findLeftovers } from './leftovers.ts';
export { openQemuEngine, type QemuEngine, type QemuOptions } from './engine.ts';
