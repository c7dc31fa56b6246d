import { addDays, type Day, daysBetween } from '../law/day.ts';
import type { CameraState, View } from './camera.ts';
import { bearing, distance, type Point, sees } from './geometry.ts';

/** A camera as this question needs it. */
export interface Watcher extends View {
  readonly state: CameraState;
  /** Since when it has hung there, and on which day it was last seen at work. */
  readonly fromDay: Day;
  readonly seenOn: Day;
  readonly retentionDays: number;
}

/** What of the footage of a day can still be had: all of it, none, or nothing because the camera was not there yet. */
type Footage = 'held' | 'gone' | 'not_yet';

/** A camera that looks at a point. */
export interface Sighting<Camera> {
  readonly camera: Camera;
  readonly metres: number;
  /** In which direction the point lies from the camera, degrees clockwise from north. */
  readonly bearing: number;
  readonly footage: Footage;
  /** The last day on which all footage of the day asked about is surely still there. */
  readonly heldThrough: Day;
}

/**
 * The last day on which the footage of a day is surely still there as a whole: an owner who keeps seven days
 * overwrites the first hour of a day on the seventh day after it.
 */
export function heldThrough(onDay: Day, retentionDays: number): Day {
  return addDays(onDay, retentionDays - 1);
}

/** The cameras that could have seen a point on a day, those whose footage is still there first, then the nearest. */
export function couldHaveSeen<Camera extends Watcher>(
  cameras: readonly Camera[],
  point: Point,
  onDay: Day,
  today: Day,
): Sighting<Camera>[] {
  const looking = cameras.filter((camera) => camera.state !== 'removed' && sees(camera, point));
  const sightings = looking.map((camera) => ({
    camera,
    metres: distance(camera, point),
    bearing: bearing(camera, point),
    footage: footageOf(camera, onDay, today),
    heldThrough: heldThrough(onDay, camera.retentionDays),
  }));
  return sightings.toSorted(
    (a, b) => Number(b.footage === 'held') - Number(a.footage === 'held') || a.metres - b.metres,
  );
}

function footageOf({ fromDay, retentionDays }: Watcher, onDay: Day, today: Day): Footage {
  if (onDay < fromDay) return 'not_yet';
  return daysBetween(today, heldThrough(onDay, retentionDays)) >= 0 ? 'held' : 'gone';
}
