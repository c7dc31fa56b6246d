import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Leads to the door, once: a `Navigate` here would see its own address as the next one to come back to. */
export function ToTheDoor() {
  const { history } = useRouter();
  useEffect(() => {
    const next = encodeURIComponent(history.location.href);
    history.replace(`/dang-nhap?next=${next}`);
  }, [history]);
  return null;
}
