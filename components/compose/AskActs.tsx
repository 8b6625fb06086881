/** What a person can do about an error without a fix. Test ids: `ask-community`, `share-worked`. */
export function AskActs({ onAsk, onShare }: { onAsk: () => void; onShare: () => void }) {
  return (
    <>
      <button type="button" className="ps-button ps-button-main" onClick={onAsk} data-testid="ask-community">
        Ask the community
      </button>
      <button type="button" className="ps-button" onClick={onShare} data-testid="share-worked">
        Share what worked
      </button>
    </>
  );
}
