import type { Text } from '../../../kernel/text.ts';

/** Why a screen was closed, by the code the server closes it with. */
const endings: Readonly<Record<number, Text>> = {
  1000: { de: 'Die Konsole ist geschlossen.', en: 'The console is closed.' },
  1001: { de: 'Das Portal wird neu gestartet.', en: 'The portal is being restarted.' },
  4403: {
    de: 'Ihr Zugriff ist beendet: Ihre Anmeldung, Ihre Rolle oder der Betrieb des Servers hat sich geändert.',
    en: 'Your access has ended: your sign-in, your role or the operation of the server has changed.',
  },
  4404: {
    de: 'Dieser Server hat keinen Bildschirm, der sich zeigen lässt.',
    en: 'This server has no screen that can be shown.',
  },
  4408: {
    de: 'Die Konsole wurde geschlossen, weil niemand mehr etwas getan hat.',
    en: 'The console was closed because nobody did anything any more.',
  },
  4410: { de: 'Der Server wurde ausgeschaltet oder neu gestartet.', en: 'The server was switched off or restarted.' },
};

const lost: Text = { de: 'Die Verbindung ist abgebrochen.', en: 'The connection broke.' };

export function endingOf(code: number): Text {
  return endings[code] ?? lost;
}
