import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Input } from '../../ui/field.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** A question before something that can't be taken back: it is answered with the thing's name. */
export function ConfirmName({ open, title, name, submit, reason, children, send }: {
  readonly open: string;
  readonly title: string;
  /** What has to be written. */
  readonly name: string;
  readonly submit: string;
  readonly reason?: string | undefined;
  /** What is lost. */
  readonly children: ReactNode;
  readonly send: (values: FormValues) => Promise<unknown>;
}) {
  const { t } = useLanguage();
  return (
    <Dialog open={open} title={title} look="danger" reason={reason}>
      {(close) => (
        <Form submit={submit} look="danger"
          send={async (values) => {
            await send(values);
            close();
          }}>
          {children}
          <Input name="confirm" autoComplete="off" label={t({ de: `Zur Bestätigung „${name}“ eingeben`, en: `Write “${name}” to confirm` })} />
        </Form>
      )}
    </Dialog>
  );
}
