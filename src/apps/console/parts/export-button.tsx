import { useAction } from '../../account/action.ts';
import { useMay } from '../../account/me.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';

type Call = Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Hands the reader a file with what the API answered. */
function saveJson(name: string, data: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Exports everything that is held about somebody, machine-readable (Art. 15 and 20 GDPR). */
export function ExportButton({ read, fileName, label, name }: {
  readonly read: () => Call; readonly fileName: string; readonly label: string;
  /** Whose data it is, for those who don't see what it stands beside. */
  readonly name: string;
}) {
  const may = useMay('privacy:export');
  const save = useAction(read, { onDone: (data) => saveJson(fileName, data) });
  return (
    <>
      <Button look="quiet" reason={may.reason} isBusy={save.isBusy} onClick={() => save.start()} label={`${label}: ${name}`}>{label}</Button>
      <ErrorView error={save.error} />
    </>
  );
}
