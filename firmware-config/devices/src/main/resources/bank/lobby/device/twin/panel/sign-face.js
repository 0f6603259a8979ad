const SVG = "http://www.w3.org/2000/svg";
const PITCH = 74;

const bar = (y) => `12,${y} 17,${y - 5} 43,${y - 5} 48,${y} 43,${y + 5} 17,${y + 5}`;
const post = (x, top) => `${x},${top} ${x + 5},${top + 5} ${x + 5},${top + 34} ${x},${top + 39} ${x - 5},${top + 34} ${x - 5},${top + 5}`;

/** a b c d e f g: the bits of a segment byte from 0 to 6. */
const SEGMENTS = [bar(7), post(50, 9), post(50, 52), bar(93), post(10, 52), post(10, 9), bar(50)];

/** Draws a sign's face into `place`: seven-segment digits, or rows of a line display. */
export function drawFace(place, face) {
  place.replaceChildren(face.segments ? digits(face.segments) : rows(face.rows));
}

function digits(segments) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `-6 -6 ${segments.length * PITCH + 4} 112`);
  segments.forEach((byte, digit) => {
    const group = document.createElementNS(SVG, "g");
    group.setAttribute("transform", `translate(${digit * PITCH} 0) skewX(-4) translate(4 0)`);
    SEGMENTS.forEach((points, bit) => group.append(shape("polygon", { points }, byte & (1 << bit))));
    group.append(shape("circle", { cx: 62, cy: 94, r: 5 }, byte & 0x80));
    picture.append(group);
  });
  return picture;
}

function shape(name, attributes, lit) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.setAttribute("class", lit ? "lit" : "unlit");
  return element;
}

function rows(lines) {
  const block = document.createElement("div");
  block.className = "rows";
  for (const line of lines) {
    const row = document.createElement("div");
    row.append(...[...line].map((character) => {
      const cell = document.createElement("span");
      cell.textContent = character;
      return cell;
    }));
    block.append(row);
  }
  return block;
}
