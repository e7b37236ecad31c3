export { flavours, findFlavour, type Flavour } from './flavours.ts';
export { images, findImage, type Image } from './images.ts';
export {
  availabilityClasses, products, serverDefaults, serviceDescription, type AvailabilityClass,
} from './products.ts';
export { addPrices, priceOf, pricesAtMost, readCustomerPrices, type Choice, type NewPrice } from './prices.ts';
export { optionTitle, options, pricedOptions, type Option } from './options.ts';
export { optionPriceOf, type OptionPrice } from './option-prices.ts';
export { sellerOf, type Price, type Seller } from './store.ts';
export { catalogueRefusals } from './refusals.ts';
export { optionPriceRoutes } from './option-price-routes.ts';
export { catalogueRoutes, choice, netAmount } from './routes.ts';
