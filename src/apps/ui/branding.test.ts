import { expect, test } from 'vitest';
import { inkOn } from './branding.tsx';

// Whatever colour a provider chooses, its buttons can be read (WCAG 2.2, 1.4.3).
test.each([
  ['#0a6570', '#ffffff'], ['#ffd200', '#000000'], ['#ffffff', '#000000'], ['#000000', '#ffffff'], ['#e30613', '#ffffff'],
  ['#7fb069', '#000000'],
])('on %s one writes in %s', (accent, ink) => {
  expect(inkOn(accent)).toBe(ink);
});
