import { Mark } from '../shared/Mark.tsx';

/** A drawn browser window with an error and the card beside it. One picture to a screen reader. */
export function DemoPicture() {
  return (
    <figure className="demo">
      <div
        className="demo-window"
        role="img"
        aria-label="A web page that shows “502 Bad Gateway”. Beside the message, a card from Peerside shows a likely fix in two steps, with the note that it worked for 12 people."
      >
        <div className="demo-bar">
          <i />
          <i />
          <i />
          <span>shop.example</span>
        </div>
        <div className="demo-page">
          <p className="demo-error">502 Bad Gateway</p>
          <p className="demo-server">nginx</p>
          <div className="demo-card">
            <p className="demo-card-head">
              <Mark size={14} /> Very likely
            </p>
            <p className="demo-card-title">The app behind nginx is not running</p>
            <p className="demo-step">
              <b>1</b> See whether it runs
            </p>
            <p className="demo-step">
              <b>2</b> Start it again
            </p>
            <p className="demo-why">Same error code · worked for 12 people</p>
          </div>
        </div>
      </div>
    </figure>
  );
}
