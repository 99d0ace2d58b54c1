// The code of an address: a text in, the dark and light squares of its QR code out, row by row. No page here.
// ISO/IEC 18004 in bytes, with 15 % of it to spare for dirt and folds, as on the sheets; no longer than a phone reads.
{
  // For each version from 1 on: bytes of correction in a block, blocks.
  const BLOCKS = [
    [10, 1], [16, 1], [26, 1], [18, 2], [24, 2], [16, 4], [18, 4], [22, 4], [22, 5],
    [26, 5], [30, 5], [22, 8], [22, 9], [24, 9], [24, 10], [28, 10], [28, 11], [26, 13],
  ];
  const MASKS = [
    (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3,
    (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2, (x, y) => ((x * y) % 2) + ((x * y) % 3),
    (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
  ];
  const LEVEL_M = 0;
  const sizeOf = (version) => 17 + 4 * version;
  const countBits = (version) => (version < 10 ? 8 : 16);
  const bitsOf = (value, length) => Array.from({ length }, (_, at) => (value >> (length - 1 - at)) & 1);
  const byteBits = (byte) => bitsOf(byte, 8);

  // Where the small squares stand, in rows and in columns.
  const alignments = (version) => {
    if (version === 1) return [];
    const count = Math.floor(version / 7) + 2;
    const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
    return [6, ...Array.from({ length: count - 1 }, (_, at) => sizeOf(version) - 7 - step * (count - 2 - at))];
  };

  // What is left for bytes once the patterns are drawn.
  const bytesIn = (version) => {
    const count = alignments(version).length;
    const aligned = count && (25 * count - 10) * count - 55;
    return Math.floor(((16 * version + 128) * version + 64 - aligned - (version > 6 ? 36 : 0)) / 8);
  };

  const roomIn = (version) => {
    const [correction, blocks] = BLOCKS[version - 1];
    return bytesIn(version) - correction * blocks;
  };

  const times = (one, other) => {
    let product = 0;
    for (let bit = 7; bit >= 0; bit -= 1) {
      product = (product << 1) ^ ((product >> 7) * 0x11d);
      product ^= ((other >> bit) & 1) * one;
    }
    return product;
  };

  const divisorOf = (degree) => {
    const divisor = [...Array(degree - 1).fill(0), 1];
    for (let root = 1, at = 0; at < degree; at += 1, root = times(root, 2)) {
      for (let place = 0; place < degree; place += 1) {
        divisor[place] = times(divisor[place], root) ^ (divisor[place + 1] ?? 0);
      }
    }
    return divisor;
  };

  const correctionOf = (bytes, divisor) => {
    const rest = divisor.map(() => 0);
    for (const byte of bytes) {
      const factor = byte ^ rest.shift();
      rest.push(0);
      divisor.forEach((part, at) => { rest[at] ^= times(part, factor); });
    }
    return rest;
  };

  // The bytes with their length before them, filled up to what this version holds.
  const packed = (bytes, version) => {
    const room = roomIn(version);
    const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, countBits(version)), ...bytes.flatMap(byteBits)];
    bits.push(...Array(Math.min(4, room * 8 - bits.length)).fill(0));
    while (bits.length % 8) bits.push(0);
    const all = bits.join("").match(/.{8}/g).map((byte) => parseInt(byte, 2));
    for (let fill = 0xec; all.length < room; fill ^= 0xec ^ 0x11) all.push(fill);
    return all;
  };

  // In blocks, each with its correction, and one byte of each block after the other.
  const woven = (bytes, version) => {
    const [correction, count] = BLOCKS[version - 1];
    const divisor = divisorOf(correction);
    const short = Math.floor(bytes.length / count);
    const longFrom = count - (bytes.length % count);
    let at = 0;
    const blocks = Array.from({ length: count }, (_, block) => {
      const from = at;
      at += short + Number(block >= longFrom);
      return bytes.slice(from, at);
    });
    const checks = blocks.map((block) => correctionOf(block, divisor));
    const across = (lists) => Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, place) =>
      lists.flatMap((list) => (place < list.length ? [list[place]] : []))).flat();
    return [...across(blocks), ...across(checks)];
  };

  const remainder = (value, length, divisor) => {
    let rest = value;
    for (let at = 0; at < length; at += 1) rest = (rest << 1) ^ ((rest >> (length - 1)) * divisor);
    return (value << length) | rest;
  };

  // The squares of every code of this version: those that tell where it is, how it lies and how large it is.
  const patterns = (version, mask) => {
    const size = sizeOf(version);
    const rows = Array.from({ length: size }, () => Array(size).fill(null));
    const set = (x, y, dark) => { if (rows[y]?.[x] !== undefined) rows[y][x] = Number(dark); };
    const square = (middle, row, reach) => {
      for (let y = -reach; y <= reach; y += 1) {
        for (let x = -reach; x <= reach; x += 1) {
          const ring = Math.max(Math.abs(x), Math.abs(y));
          set(middle + x, row + y, ring !== 2 - Number(reach === 2) && ring !== 4);
        }
      }
    };
    for (let at = 0; at < size; at += 1) {
      set(6, at, at % 2 === 0);
      set(at, 6, at % 2 === 0);
    }
    for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4);
    const places = alignments(version);
    const isCorner = (x, y) => [x, y].every((at) => at === 6 || at === places.at(-1)) && (x === 6 || y === 6);
    for (const x of places) {
      for (const y of places) if (!isCorner(x, y)) square(x, y, 2);
    }
    const form = bitsOf(remainder((LEVEL_M << 3) | mask, 10, 0x537) ^ 0x5412, 15).reverse();
    form.forEach((bit, at) => {
      set(8, at < 6 ? at : at < 8 ? at + 1 : size - 15 + at, bit);
      set(at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at, 8, bit);
    });
    set(8, size - 8, true);
    if (version > 6) {
      bitsOf(remainder(version, 12, 0x1f25), 18).reverse().forEach((bit, at) => {
        const [across, along] = [size - 11 + (at % 3), Math.floor(at / 3)];
        set(across, along, bit);
        set(along, across, bit);
      });
    }
    return rows;
  };

  // The bits in the squares that are free, two columns at a time, up and down from the right.
  const filled = (rows, bits, mask) => {
    const size = rows.length;
    let at = 0;
    for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
      const isUp = ((right + 1) & 2) === 0;
      for (let step = 0; step < size; step += 1) {
        for (const x of [right, right - 1]) {
          const y = isUp ? size - 1 - step : step;
          if (rows[y][x] !== null) continue;
          rows[y][x] = (bits[at] ?? 0) ^ Number(MASKS[mask](x, y) === 0);
          at += 1;
        }
      }
    }
    return rows;
  };

  // How hard it is to read: long runs, large blots, what looks like a corner, too much of one colour.
  const hardness = (rows) => {
    const columns = rows.map((_, x) => rows.map((row) => row[x]));
    const lines = [...rows, ...columns].map((line) => line.join(""));
    const found = (seen) => lines.flatMap((line) => line.match(seen) ?? []);
    const runs = found(/0{5,}|1{5,}/g).reduce((sum, run) => sum + run.length - 2, 0);
    const corners = found(/(?=00001011101|10111010000)/g).length;
    let blots = 0;
    for (let y = 1; y < rows.length; y += 1) {
      for (let x = 1; x < rows.length; x += 1) {
        const sum = rows[y][x] + rows[y][x - 1] + rows[y - 1][x] + rows[y - 1][x - 1];
        if (sum % 4 === 0) blots += 1;
      }
    }
    const dark = rows.flat().reduce((sum, one) => sum + one, 0) / rows.length ** 2;
    return runs + 3 * blots + 40 * corners + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
  };

  // Of an address, which has no letters but those of ASCII; none where it is too long.
  tpg.code = (text) => {
    const bytes = Array.from(text, (letter) => letter.charCodeAt(0));
    const fits = (version) => 4 + countBits(version) + bytes.length * 8 <= roomIn(version) * 8;
    const version = BLOCKS.findIndex((_, at) => fits(at + 1)) + 1;
    if (!version) return null;
    const bits = woven(packed(bytes, version), version).flatMap(byteBits);
    const tried = MASKS.map((_, mask) => filled(patterns(version, mask), bits, mask));
    const marks = tried.map(hardness);
    return tried[marks.indexOf(Math.min(...marks))];
  };
}
