/** Volumes of one server, the one it boots from among them; virtual slots of a machine are few. */
export const VOLUMES_PER_SERVER = 8;
/** Volumes a contract pays for, attached or not. */
export const VOLUMES_PER_CONTRACT = 32;
