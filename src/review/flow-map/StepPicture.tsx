import { useEffect, useRef, useState } from 'react';
import { liveSteps, markLoaded, usePictures, wantPicture } from './live-pictures.ts';
import styles from './StepPicture.module.css';

interface Props {
  id: string;
  /** The link of the step, without a theme. */
  href: string;
  theme: string;
}

/** A small picture of a step while it is in view: the app itself, which nobody can focus or press, and no screen reader reads. */
export function StepPicture({ id, href, theme }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isInView, setInView] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setInView(entries.at(-1)?.isIntersecting === true));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => (isInView ? wantPicture(id) : undefined), [isInView, id]);
  const isLive = usePictures((pictures) => liveSteps(pictures).includes(id));
  return (
    <div ref={box} className={styles.box} aria-hidden="true">
      {isInView && isLive && (
        <iframe
          key={`${href} ${theme}`}
          className={styles.page}
          title={id}
          src={href}
          data-picture={theme}
          tabIndex={-1}
          inert
          onLoad={({ currentTarget }) => void untilShown(currentTarget).then(() => markLoaded(id))}
        />
      )}
    </div>
  );
}

const CHECK_MS = 200;
const MAX_CHECKS = 40;

/** Hides the bars of the simulation, and waits until the page has a heading and nothing of it is loading, but no longer than 8 s. */
async function untilShown(frame: HTMLIFrameElement): Promise<void> {
  hideBars(frame);
  for (let checks = 0; checks < MAX_CHECKS; checks += 1) {
    const page = frame.contentDocument;
    if (page?.querySelector('h1') && !page.querySelector('[data-part="skeleton"]')) return;
    await new Promise((resolve) => setTimeout(resolve, CHECK_MS));
  }
}

function hideBars({ contentDocument, contentWindow }: HTMLIFrameElement): void {
  if (!contentDocument || !contentWindow) return;
  const { CSSStyleSheet: SheetOfPage } = contentWindow as unknown as typeof globalThis;
  const sheet = new SheetOfPage();
  sheet.replaceSync('aside { display: none !important; } html { --bottom-bar: 0px; overflow: hidden; }');
  contentDocument.adoptedStyleSheets.push(sheet);
}
