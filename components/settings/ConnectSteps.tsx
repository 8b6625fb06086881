import { useId, useState, type FormEvent } from 'react';
import { OutLink } from '../answers/OutLink.tsx';
import { Busy } from '../shared/Busy.tsx';
import type { AccountPlace, ShownConnection } from './shown-connection.ts';

/**
 * What the person has to do now to connect, step by step. Test ids: `account-steps`, `account-code`, `account-brought`,
 * `account-brought-name`, `account-proceed`.
 */
export function ConnectSteps({
  place: { name },
  connection,
  onProceed,
}: {
  place: AccountPlace;
  connection: ShownConnection;
  onProceed: (given: { text: string; name: string }) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const [person, setPerson] = useState('');
  const { address, code, brings } = connection;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onProceed({ text, name: person });
  };
  return (
    <div className="account-steps" data-testid="account-steps">
      <ol>
        {address !== null && (
          <li>
            Open <OutLink href={address} text={`the page of ${name}`} /> and sign in there as always.
          </li>
        )}
        {code !== null && (
          <li>
            Type this code: <strong data-testid="account-code">{code}</strong>
          </li>
        )}
        {brings === 'nothing' ? (
          <li>Agree there. This page notices by itself, also later.</li>
        ) : (
          <li>{BRING[brings]}</li>
        )}
      </ol>
      {brings === 'nothing' ? (
        <Busy text={`Waiting for ${name}`} />
      ) : (
        <form className="account-bring" onSubmit={submit}>
          {(brings === 'name-and-password' || brings === 'name-and-app-password') && (
            <label className="line-field">
              <span>Your name there</span>
              <input
                className="text"
                type="text"
                autoComplete="off"
                spellCheck={false}
                value={person}
                onChange={({ currentTarget }) => setPerson(currentTarget.value)}
                data-testid="account-brought-name"
              />
            </label>
          )}
          <label className="line-field" htmlFor={`${id}-brought`}>
            <span>{FIELD[brings]}</span>
          </label>
          {brings === 'text' || brings === 'address' ? (
            <textarea
              id={`${id}-brought`}
              className="text"
              rows={3}
              spellCheck={false}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
              data-testid="account-brought"
            />
          ) : (
            <input
              id={`${id}-brought`}
              className="text"
              type="password"
              autoComplete="off"
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
              data-testid="account-brought"
            />
          )}
          <button
            type="submit"
            className="ps-button ps-button-main"
            aria-disabled={text.trim() === ''}
            data-testid="account-proceed"
          >
            Connect
          </button>
        </form>
      )}
    </div>
  );
}

const BRING = {
  text: 'Agree there, copy the text that it shows, and paste it here.',
  address:
    'Agree there. It leads you to a page that only says that it worked: copy that page’s whole address and paste it here.',
  token: 'Make a key for Peerside in your settings there, and paste it here.',
  'name-and-password':
    'Enter the name and password of your account there. The password goes to that forum once and is not kept here.',
  'name-and-app-password': 'Make an app password in your settings there, and enter it here with your name.',
};

const FIELD = {
  text: 'The copied text',
  address: 'The whole address of that page',
  token: 'The key',
  'name-and-password': 'Your password there',
  'name-and-app-password': 'The app password',
};
