import type { KeyboardEventHandler, RefObject } from 'react';

/** Where another machine's picture is shown: as wide as the page, as high as a screen of that width. */
export function ScreenPlace({ place, label, isOn, onKeyDownCapture }: {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly isOn: boolean;
  readonly onKeyDownCapture: KeyboardEventHandler;
}) {
  return (
    <div ref={place} role="group" aria-label={label} className="screen-place" data-on={isOn || undefined}
      onKeyDownCapture={onKeyDownCapture} />
  );
}
