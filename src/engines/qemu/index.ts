export { checkHost, debianPackages, type HostCheck } from './host.ts';
export { imageName } from './image.ts';
export type { InstanceOptions } from './layout.ts';
export { destroyInstance, findLeftovers } from './leftovers.ts';
export { openQemuEngine, type QemuEngine, type QemuOptions } from './engine.ts';
