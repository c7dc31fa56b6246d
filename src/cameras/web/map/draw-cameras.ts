import type { CameraState, View } from '../../camera.ts';
import type { Point } from '../../geometry.ts';
import { drawInSlices } from './draw-in-slices.ts';
import { project, scaleLength, type Viewport } from './viewport.ts';

/** A camera as the picture shows it. */
export interface DrawnCamera extends View {
  readonly state: CameraState;
  /** Stands out: what was asked about. */
  readonly marked?: boolean;
}

/** The colours of a picture, as the page has them now. */
export interface Palette {
  readonly ground: string;
  readonly line: string;
  readonly ink: string;
  readonly camera: string;
  readonly marked: string;
  readonly faulty: string;
}

/** How strongly a sector is laid over the ground; that of a camera that stands out, stronger. */
export const SECTOR_ALPHA = 0.22;
export const MARKED_ALPHA = 0.45;
/** Half the width of a camera's sign, in pixels; that of one that stands out is larger. */
export const DOT = 3;
export const MARKED_DOT = 5;
/** With a coarser picture a sector is smaller than the dot of its camera. */
const LEAST_SECTOR_PIXELS = 4;
const SCALE_PIXELS = 120;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** What a picture consists of. */
export interface Picture {
  readonly view: Viewport;
  readonly cameras: readonly DrawnCamera[];
  /** The place that is asked about. */
  readonly point: Point | undefined;
  /** Rings of imported boundaries: longitude and latitude, in degrees. */
  readonly rings: readonly (readonly (readonly number[])[])[];
  readonly palette: Palette;
  readonly writeMetres: (metres: number) => string;
}

/** Draws a picture: boundaries, sectors, cameras, the place asked about, a scale. Gives whether it is whole: it gives up where `signal` says so. */
export async function drawCameras(
  canvas: CanvasRenderingContext2D,
  picture: Picture,
  signal: AbortSignal,
): Promise<boolean> {
  const { view, palette } = picture;
  canvas.globalAlpha = 1;
  canvas.fillStyle = palette.ground;
  canvas.fillRect(0, 0, view.width, view.height);
  drawRings(canvas, picture);
  const shown = picture.cameras.filter((camera) => isInPicture(view, camera));
  const plain = shown.filter(({ marked }) => !marked);
  const marked = shown.filter((camera) => camera.marked);
  const draw = (batch: readonly DrawnCamera[]) => {
    for (const camera of batch) drawSector(canvas, view, camera, palette);
    for (const camera of batch) drawDot(canvas, view, camera, palette);
  };
  if (!(await drawInSlices([...plain, ...marked], draw, signal))) return false;
  if (picture.point) drawPoint(canvas, view, picture.point, palette);
  drawScale(canvas, picture);
  return true;
}

function isInPicture(view: Viewport, camera: View): boolean {
  const [x, y] = project(view, camera);
  const reach = camera.rangeM / view.metresPerPixel + DOT;
  return x > -reach && y > -reach && x < view.width + reach && y < view.height + reach;
}

function drawSector(canvas: CanvasRenderingContext2D, view: Viewport, camera: DrawnCamera, palette: Palette) {
  const radius = camera.rangeM / view.metresPerPixel;
  if (radius < LEAST_SECTOR_PIXELS) return;
  const [x, y] = project(view, camera);
  canvas.globalAlpha = camera.marked ? MARKED_ALPHA : SECTOR_ALPHA;
  canvas.fillStyle = colourOf(camera, palette);
  canvas.beginPath();
  if (camera.angle >= 360) canvas.arc(x, y, radius, 0, 2 * Math.PI);
  else {
    // a canvas counts from the east, clockwise; a bearing from the north
    const from = rad(camera.direction - camera.angle / 2 - 90);
    canvas.moveTo(x, y);
    canvas.arc(x, y, radius, from, from + rad(camera.angle));
    canvas.closePath();
  }
  canvas.fill();
}

function drawDot(canvas: CanvasRenderingContext2D, view: Viewport, camera: DrawnCamera, palette: Palette) {
  const [x, y] = project(view, camera);
  canvas.globalAlpha = 1;
  canvas.fillStyle = colourOf(camera, palette);
  // a faulty one is a square: a colour never speaks alone
  if (camera.state === 'faulty') canvas.fillRect(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
  else {
    canvas.beginPath();
    canvas.arc(x, y, camera.marked ? MARKED_DOT : DOT, 0, 2 * Math.PI);
    canvas.fill();
  }
}

function colourOf({ state, marked }: DrawnCamera, palette: Palette): string {
  if (state === 'faulty') return palette.faulty;
  return marked ? palette.marked : palette.camera;
}

function drawPoint(canvas: CanvasRenderingContext2D, view: Viewport, point: Point, { ink, ground }: Palette) {
  const [x, y] = project(view, point);
  for (const [colour, width] of [
    [ground, 6],
    [ink, 2],
  ] as const) {
    canvas.strokeStyle = colour;
    canvas.lineWidth = width;
    canvas.beginPath();
    canvas.moveTo(x - 11, y);
    canvas.lineTo(x + 11, y);
    canvas.moveTo(x, y - 11);
    canvas.lineTo(x, y + 11);
    canvas.stroke();
  }
}

function drawRings(canvas: CanvasRenderingContext2D, { view, rings, palette }: Picture) {
  canvas.strokeStyle = palette.line;
  canvas.lineWidth = 1.5;
  for (const ring of rings) {
    canvas.beginPath();
    for (const [lon = 0, lat = 0] of ring) canvas.lineTo(...project(view, { lat, lon }));
    canvas.closePath();
    canvas.stroke();
  }
}

function drawScale(canvas: CanvasRenderingContext2D, { view, palette, writeMetres }: Picture) {
  const metres = scaleLength(view, SCALE_PIXELS);
  const length = metres / view.metresPerPixel;
  const [x, y] = [12, view.height - 12];
  canvas.globalAlpha = 1;
  canvas.strokeStyle = palette.ink;
  canvas.lineWidth = 2;
  canvas.beginPath();
  canvas.moveTo(x, y - 6);
  canvas.lineTo(x, y);
  canvas.lineTo(x + length, y);
  canvas.lineTo(x + length, y - 6);
  canvas.stroke();
  canvas.fillStyle = palette.ink;
  canvas.font = '500 12px "Be Vietnam Pro", sans-serif';
  canvas.fillText(writeMetres(metres), x + length + 6, y);
}
