import { useState } from 'preact/hooks';
import { useText } from '../language/use-text.ts';
import { Group } from './group.tsx';
import type { OptionsPort } from './options-port.ts';

/** Erases all that is kept on this device, after asking once. */
export function EraseData({ port }: { readonly port: Pick<OptionsPort, 'eraseLocalData'> }) {
  const text = useText();
  const [step, setStep] = useState<'idle' | 'asking' | 'erased'>('idle');
  return (
    <Group legend={text('options_data')} note={text('options_data_note')}>
      {step === 'asking' ? (
        <p class="erase">
          {text('options_erase_sure')}{' '}
          <button
            type="button"
            class="boxed"
            onClick={() => void port.eraseLocalData().then(() => setStep('erased'))}
            ref={(button) => button?.focus()}
          >
            {text('options_erase_yes')}
          </button>
          <button type="button" class="quiet" onClick={() => setStep('idle')}>
            {text('options_erase_no')}
          </button>
        </p>
      ) : (
        <p class="erase">
          <button type="button" class="boxed" onClick={() => setStep('asking')}>
            {text('options_erase')}
          </button>
          <span role="status">{step === 'erased' && text('options_erased')}</span>
        </p>
      )}
    </Group>
  );
}
