import { createContext, use, type ReactNode } from 'react';

/** Whose program the reader takes it for; from `GET /branding`. */
export interface Branding {
  readonly name: string;
  readonly logoUrl: string | null;
  readonly colours: { readonly accent: string };
  readonly website: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Before the provider is set up, or while it isn't known. */
export const unnamed: Branding = {
  name: 'Hafenamt', logoUrl: null, colours: { accent: '' }, website: null, phone: null, email: null,
};

const Context = createContext<Branding>(unnamed);

const COLOUR = /^#[0-9a-f]{6}$/i;

/** The parts of a colour in sRGB made linear, 0 to 1 (WCAG 2.2, relative luminance). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** White or black, whichever is easier to read on the colour: one of them always has a contrast of 4.5 : 1. */
export function inkOn(colour: string): string {
  const luminance = luminanceOf(colour);
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

/** Sets the provider's accent for the whole document. Through the object model: the page allows no inline styles. */
export function paint({ colours: { accent } }: Branding): void {
  if (!COLOUR.test(accent)) return;
  document.documentElement.style.setProperty('--brand', accent);
  document.documentElement.style.setProperty('--on-brand', inkOn(accent));
}

export function BrandingProvider({ branding, children }: {
  readonly branding: Branding; readonly children: ReactNode;
}) {
  return <Context value={branding}>{children}</Context>;
}

export function useBranding(): Branding {
  return use(Context);
}
