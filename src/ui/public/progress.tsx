/** Work that goes on, as a bar with its words; `share` 0..1, or nothing where the end is not known. */
export function Progress(props: { readonly label: string; readonly share?: number }) {
  const known = props.share === undefined ? {} : { value: Math.round(props.share * 100) };
  return (
    <div className="progress" role="status">
      <p>{props.label}</p>
      <progress max={100} aria-label={props.label} {...known} />
    </div>
  );
}
