interface Props {
  text: string;
  /** A part of the text. */
  strong?: string | undefined;
}

/** A sentence with its most important part in bold. */
export function Emphasis({ text, strong = '' }: Props) {
  const start = strong === '' ? -1 : text.indexOf(strong);
  if (start === -1) return text;
  return (
    <>
      {start > 0 && <span>{text.slice(0, start)}</span>}
      <b>{strong}</b>
      <span>{text.slice(start + strong.length)}</span>
    </>
  );
}
