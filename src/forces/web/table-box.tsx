import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

/** A table that scrolls sideways where it is wider than the screen, by keyboard too. */
export function TableBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box className="forces-table" role="group" aria-label={label} tabIndex={0}>
      <table aria-label={label}>{children}</table>
    </Box>
  );
}
