import { SearchMenu } from './search-menu.tsx';
import { Shortcuts } from './shortcuts-help.tsx';

/** At the end of the console's bar: search over everything (Ctrl-K), and the keyboard's help. */
export function ConsoleTools() {
  return <><SearchMenu /><Shortcuts /></>;
}
