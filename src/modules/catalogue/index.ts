export { flavours, findFlavour, type Flavour } from './flavours.ts';
export { images, findImage, type Image } from './images.ts';
export { availabilityClasses, serverDefaults, serviceDescription, type AvailabilityClass } from './products.ts';
export { catalogueRoutes } from './routes.ts';
