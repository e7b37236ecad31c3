import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { answered } from '../../../api/client/index.ts';
import { api } from '../api.ts';

/** What the page may do with an open screen. */
export interface Screen {
  readonly focus: () => void;
  readonly blur: () => void;
  readonly disconnect: () => void;
  readonly sendCtrlAltDel: () => void;
}

export interface ScreenUse {
  /** Where the picture comes. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** Null unless the guest's picture is there. */
  readonly screen: Screen | null;
  /** Code of the WebSocket's end (console-broker.ts); null before and while it is open. */
  readonly ended: number | null;
  readonly isOpening: boolean;
  readonly error: Error | null;
  readonly open: () => void;
}

/** A server's screen and keyboard: a ticket, then the WebSocket it opens. noVNC is loaded when it is first needed. */
export function useScreen(serverId: string): ScreenUse {
  const place = useRef<HTMLDivElement>(null);
  const channel = useRef<WebSocket>(null);
  const [screen, setScreen] = useState<Screen | null>(null);
  const [ended, setEnded] = useState<number | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      // First the code: a ticket works for half a minute.
      const { default: RFB } = await import('@novnc/novnc');
      const { url } = await answered(api.POST('/api/v1/servers/{id}/console-tickets', {
        params: { path: { id: serverId } },
      }));
      if (!place.current) return; // the reader went on meanwhile
      setEnded(null);
      const { pathname, search } = new URL(url);
      const socket = new WebSocket(new URL(pathname + search, window.location.href.replace(/^http/, 'ws')));
      channel.current = socket;
      const rfb = new RFB(place.current, socket, { shared: true });
      rfb.scaleViewport = true;
      rfb.background = 'transparent';
      rfb.addEventListener('connect', () => {
        setScreen(rfb);
        rfb.focus();
      });
      socket.addEventListener('close', ({ code }) => {
        setScreen(null);
        setEnded(code);
      });
    },
  });
  useEffect(() => () => channel.current?.close(), []);
  return { place, screen, ended, isOpening: isPending, error, open: () => mutate() };
}
