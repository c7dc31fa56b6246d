import { Button } from '@mantine/core';
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { BareFrame, EmptyState } from '../ui/desk/index.ts';
import { deskMessages } from '../ui/desk/messages.ts';
import { useText } from '../ui/i18n/language-context.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { type DeskRoute, deskRoutes } from './desk-routes.tsx';
import { MemberFrame } from './member-frame.tsx';

function Missing() {
  const t = useText(deskMessages);
  return <BareFrame title={t('desk.missing')} lead={t('desk.missing.hint')} />;
}

function Broken() {
  const t = useText(deskMessages);
  const reload = <Button onClick={() => location.reload()}>{t('desk.reload')}</Button>;
  return <EmptyState title={t('desk.broken')} hint={t('desk.broken.hint')} action={reload} />;
}

/** The routes of the desk: bare pages at the root, the others inside their frame. */
export function createDeskRouter(demo: boolean) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: Missing });
  const frame = createRoute({
    getParentRoute: () => root,
    id: 'desk',
    component: () => <DeskFrame demo={demo} />,
  });
  const phone = createRoute({
    getParentRoute: () => root,
    id: 'to',
    component: () => <MemberFrame demo={demo} />,
  });
  const of = (parent: AnyRoute, kind: DeskRoute['frame']) =>
    deskRoutes
      .filter((route) => route.frame === kind)
      .map(({ path, load }) =>
        createRoute({
          getParentRoute: () => parent,
          path,
          component: lazyRouteComponent(load, 'Page'),
        }),
      );
  return createRouter({
    routeTree: root.addChildren([
      ...of(root, 'bare'),
      frame.addChildren(of(frame, 'desk')),
      phone.addChildren(of(phone, 'to')),
    ]),
    defaultErrorComponent: Broken,
    defaultPreload: 'intent',
  });
}
