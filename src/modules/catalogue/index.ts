export { flavours, findFlavour, type Flavour } from './flavours.ts';
export {
  administrators, endOfLifeWarning, images, imageTitle, licences, samePrice, soldSystem, type Image, type Licence,
  type SoldSystem,
} from './images.ts';
export {
  allImages, imageByName, offeredImages, type CatalogueImage,
} from './offered-images.ts';
export { tellOfAge, watchAges } from './image-age.ts';
export { checkImageName, importImage, type ImportedImage } from './import-image.ts';
export { checkLocation, onlyLocation, readLocation } from './locations.ts';
export { tellOfExpiry } from './certificates.ts';
export { placeRoutes } from './place-routes.ts';
export { imageRoutes } from './image-routes.ts';
export {
  availabilityClasses, products, serverDefaults, serviceDescription, type AvailabilityClass,
} from './products.ts';
export { addPrices, priceOf, pricesAtMost, readCustomerPrices, type Choice, type NewPrice } from './prices.ts';
export { optionTitle, options, pricedOptions, type Option } from './options.ts';
export { addOptionPrices, optionPriceOf } from './option-prices.ts';
export { noteImages, sellerOf, type OptionPrice, type Price, type Seller } from './store.ts';
export { catalogueRefusals } from './refusals.ts';
export { optionPriceRoutes } from './option-price-routes.ts';
export { catalogueRoutes, choice, netAmount } from './routes.ts';
