/** What stands where a name, a telephone number or the like stood. */
export const ERASED = 'gelöscht';

/** Where only an address fits: one that can belong to nobody (RFC 2606, 2). */
export const ERASED_EMAIL = 'geloescht@hafenamt.invalid';
