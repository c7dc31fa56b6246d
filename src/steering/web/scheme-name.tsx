import { Link } from '@tanstack/react-router';

/** A scheme by its name, leading to its page for whoever opens that. */
export function SchemeName(props: {
  readonly schemeId: string;
  readonly name: string;
  readonly opens: boolean;
}) {
  const { schemeId, name, opens } = props;
  if (!opens) return name;
  return (
    <Link to="/mo-hinh-tu-quan/$schemeId" params={{ schemeId }}>
      {name}
    </Link>
  );
}
