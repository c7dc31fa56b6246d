import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import '../../ui/desk/stacks.css';

/** A table that scrolls sideways where it is wider than the screen, by keyboard too; on a phone its rows are stacked. */
export function TableBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box className="forces-table stacks" role="group" aria-label={label} tabIndex={0}>
      <table aria-label={label}>{children}</table>
    </Box>
  );
}
