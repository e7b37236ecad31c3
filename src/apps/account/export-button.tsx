import { useMutation } from '@tanstack/react-query';
import { answered } from '../../api/client/index.ts';
import { Button } from '../ui/button.tsx';
import { ErrorView } from '../ui/error-view.tsx';
import { saveFile } from '../ui/save-file.ts';
import { Stack } from '../ui/layout.tsx';

/** Reads something and saves it as a JSON file: what is held about a person, say. */
export function ExportButton({ read, fileName, label, reason }: {
  readonly read: () => Promise<{ data?: unknown; error?: unknown; response: Response }>;
  /** Without its ending. */
  readonly fileName: string;
  readonly label: string;
  readonly reason?: string | undefined;
}) {
  const save = useMutation({
    mutationFn: () => answered(read()),
    onSuccess: (data) =>
      saveFile(new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' }), `${fileName}.json`),
  });
  return (
    <Stack gap="small">
      <div><Button reason={reason} isBusy={save.isPending} onClick={() => save.mutate()}>{label}</Button></div>
      <ErrorView error={save.error} />
    </Stack>
  );
}
