import { createContext, use, useId, useState, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';
import { writeMoney } from './money-text.ts';

/** What the server says about parts of a form, by their names. */
export const FaultsContext = createContext<ReadonlyMap<string, string>>(new Map());

interface Described {
  readonly name: string;
  readonly label: string;
  /** What to write, and why it is asked. */
  readonly hint?: ReactNode;
}

/** The fault of a field and the ids that tie it, the hint and the control together. */
function useField(name: string, hint: ReactNode) {
  const id = useId();
  const fault = use(FaultsContext).get(name);
  const described = [hint ? `${id}-hint` : '', fault === undefined ? '' : `${id}-fault`].filter(Boolean).join(' ');
  return {
    id, fault,
    control: {
      id, name, 'aria-describedby': described || undefined, 'aria-invalid': fault === undefined ? undefined : true,
    },
  };
}

function Frame({ id, label, hint, fault, isOptional = false, children }: {
  readonly id: string; readonly label: string; readonly hint: ReactNode; readonly fault: string | undefined;
  readonly isOptional?: boolean; readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}{isOptional && <span className="field-optional"> ({t({ de: 'freiwillig', en: 'optional' })})</span>}
      </label>
      {children}
      {hint && <p id={`${id}-hint`} className="field-hint">{hint}</p>}
      {fault !== undefined && <p id={`${id}-fault`} className="field-fault">{fault}</p>}
    </div>
  );
}

interface InputProps extends Described {
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'date' | 'url' | 'tel';
  readonly value?: string;
  readonly isOptional?: boolean;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly min?: number | string;
  readonly max?: number | string;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly onChange?: (value: string) => void;
}

/** One line to write. `value` is what it begins with; the form reads it when it is sent. */
export function Input({ name, label, hint, type = 'text', value, isOptional = false, onChange, ...rest }: InputProps) {
  const { id, fault, control } = useField(name, hint);
  const [isShown, show] = useState(false);
  const { t } = useLanguage();
  const input = (
    <input {...control} {...rest} className="input" type={isShown ? 'text' : type} defaultValue={value}
      required={!isOptional} spellCheck={type === 'text' ? undefined : false}
      onChange={onChange && ((event) => onChange(event.currentTarget.value))} />
  );
  return (
    <Frame {...{ id, label, hint, fault, isOptional }}>
      {type === 'password'
        ? (
          <div className="input-with-button">
            {input}
            <Button look="quiet" onClick={() => show(!isShown)}
              label={isShown ? t({ de: 'Passwort verbergen', en: 'Hide the password' }) : t({ de: 'Passwort zeigen', en: 'Show the password' })}>
              {isShown ? t({ de: 'Verbergen', en: 'Hide' }) : t({ de: 'Zeigen', en: 'Show' })}
            </Button>
          </div>
        )
        : input}
    </Frame>
  );
}

// Twelve digits, the points between them, two places and the sign of the currency.
const MONEY_LENGTH = 24;

/** An amount in euros, with comma or point. `value` is one of the API's; `values.money(name)` is one again. */
export function MoneyInput({ hint, value, ...rest }: Described & {
  readonly value?: string; readonly isOptional?: boolean; readonly onChange?: (written: string) => void;
}) {
  const { t, language } = useLanguage();
  return (
    <Input {...rest} inputMode="decimal" autoComplete="off" maxLength={MONEY_LENGTH}
      {...(value === undefined ? {} : { value: writeMoney(value, language) })}
      hint={hint ?? t({ de: 'In Euro, etwa 89,00', en: 'In euros, such as 89.00' })} />
  );
}

/** Several lines to write. */
export function TextArea({ name, label, hint, value, isOptional = false, rows = 4, maxLength }: Described & {
  readonly value?: string; readonly isOptional?: boolean; readonly rows?: number; readonly maxLength?: number;
}) {
  const { id, fault, control } = useField(name, hint);
  return (
    <Frame {...{ id, label, hint, fault, isOptional }}>
      <textarea {...control} className="input" defaultValue={value} required={!isOptional} rows={rows}
        maxLength={maxLength} />
    </Frame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A line below the label, where choices are cards. */
  readonly hint?: ReactNode;
}

/** One of a few words. */
export function Select({ name, label, hint, choices, value, isOptional = false, onChange }: Described & {
  readonly choices: readonly Choice[]; readonly value?: string; readonly isOptional?: boolean;
  readonly onChange?: (value: string) => void;
}) {
  const { id, fault, control } = useField(name, hint);
  return (
    <Frame {...{ id, label, hint, fault, isOptional }}>
      <select {...control} className="input" defaultValue={value} required={!isOptional}
        onChange={onChange && ((event) => onChange(event.currentTarget.value))}>
        {isOptional && <option value="" />}
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
    </Frame>
  );
}

/** Yes or no; `value` is what is sent for a yes, where several share a name. */
export function Checkbox({ name, label, hint, value = 'yes', isChecked = false, isRequired = false }: Described & {
  readonly value?: string; readonly isChecked?: boolean; readonly isRequired?: boolean;
}) {
  const { id, fault, control } = useField(name, hint);
  return (
    <div className="field">
      <label className="check">
        <input {...control} type="checkbox" value={value} defaultChecked={isChecked} required={isRequired} />
        <span>{label}</span>
      </label>
      {hint && <p id={`${id}-hint`} className="field-hint check-hint">{hint}</p>}
      {fault !== undefined && <p id={`${id}-fault`} className="field-fault">{fault}</p>}
    </div>
  );
}

/** Any of a few things, each a box to tick; the form has them as `values.all(name)`. */
export function CheckboxGroup({ name, label, hint, choices, checked = [] }: Described & {
  readonly choices: readonly Choice[]; readonly checked?: readonly string[];
}) {
  const { id, fault, control } = useField(name, hint);
  return (
    <fieldset className="field check-group" aria-describedby={control['aria-describedby']}>
      <legend className="field-label">{label}</legend>
      {hint && <p id={`${id}-hint`} className="field-hint">{hint}</p>}
      {choices.map((choice) => (
        <label key={choice.value} className="check">
          <input type="checkbox" name={name} value={choice.value} defaultChecked={checked.includes(choice.value)} />
          <span>{choice.label}{choice.hint !== undefined && <span className="field-hint">{choice.hint}</span>}</span>
        </label>
      ))}
      {fault !== undefined && <p id={`${id}-fault`} className="field-fault">{fault}</p>}
    </fieldset>
  );
}

/** One of a few things that are worth comparing: each is a card. */
export function RadioCards({ name, label, hint, choices, value, onChange }: Described & {
  readonly choices: readonly Choice[]; readonly value?: string; readonly onChange?: (value: string) => void;
}) {
  const { id, fault, control } = useField(name, hint);
  return (
    <fieldset className="field radio-cards" aria-describedby={control['aria-describedby']}>
      <legend className="field-label">{label}</legend>
      {hint && <p id={`${id}-hint`} className="field-hint">{hint}</p>}
      <div className="radio-grid">
        {choices.map((choice) => (
          <label key={choice.value} className="radio-card">
            <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === value} required
              onChange={onChange && (() => onChange(choice.value))} />
            <span className="radio-label">{choice.label}</span>
            {choice.hint !== undefined && <span className="radio-hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
      {fault !== undefined && <p id={`${id}-fault`} className="field-fault">{fault}</p>}
    </fieldset>
  );
}
