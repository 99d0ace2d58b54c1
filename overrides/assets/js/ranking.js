// The points of the index and the rows of the zones that were marked in; the points that reach them, best first, out.
{
  const DISPUTED = 2; // in the column `sure`

  // Most people's places count first, then those that some feel; then the point whose sources do not disagree, and the
  // one with the smaller pattern, of which the marks are a larger part; then the order of the index, which is by name.
  const better = (one, two) => two.most.length - one.most.length || two.some.length - one.some.length
    || one.isDisputed - two.isDisputed || one.size - two.size || one.row - two.row;

  tpg.rank = (points, marked) => {
    const zones = new Set(marked);
    const reach = points.most.map((most, row) => ({
      row,
      most: most.filter((zone) => zones.has(zone)),
      some: points.some[row].filter((zone) => zones.has(zone)),
      isDisputed: Number(points.sure[row] === DISPUTED),
      size: most.length + points.some[row].length,
    }));
    return reach.filter((point) => point.most.length + point.some.length).sort(better);
  };
}
