// Prints "characters<TAB>jyutping jyutping", the first reading of every entry of to-jyutping's dictionary, sorted.
// The dictionary is one string literal: a tree written depth first, in which characters from U+0100 on are edges,
// a pair of lower characters is a syllable (base 90), "~" joins a further syllable to the same character, and "{" and
// "}" open and close the children of a node.
const fs = require('fs');

const ONSETS = ['', 'b', 'p', 'm', 'f', 'd', 't', 'n', 'l', 'g', 'k', 'ng', 'gw', 'kw', 'w', 'h', 'z', 'c', 's', 'j'];
const NUCLEI = ['aa', 'a', 'e', 'i', 'o', 'u'];
const CODAS = ['', 'i', 'u', 'm', 'n', 'ng', 'p', 't', 'k'];
const OTHER_RHYMES = ['oe', 'oen', 'oeng', 'oet', 'oek', 'eoi', 'eon', 'eot', 'yu', 'yun', 'yut', 'm', 'ng'];
const RHYMES = [...NUCLEI.flatMap((nucleus) => CODAS.map((coda) => nucleus + coda)), ...OTHER_RHYMES];

function dictionary(source) {
  const literals = source.match(/"(?:[^"\\]|\\.){5000,}"|'(?:[^'\\]|\\.){5000,}'|`(?:[^`\\]|\\.){5000,}`/g);
  if (!literals || literals.length !== 1) throw new Error('the dictionary is not where it was');
  return Array.from(Function(`return ${literals[0]}`)());
}

function syllable(code) {
  return ONSETS[Math.floor(code / 402)] + RHYMES[Math.floor((code % 402) / 6)] + ((code % 6) + 1);
}

function entries(stream) {
  const found = [];
  let at = 1;
  const low = () => stream[at] !== undefined && stream[at].codePointAt(0) < 123;
  function readings(length) {
    const read = [];
    while (low()) {
      const sounds = [];
      for (let character = 0; character < length; ) {
        sounds.push(syllable((stream[at].charCodeAt(0) - 33) * 90 + stream[at + 1].charCodeAt(0) - 33));
        at += 2;
        if (stream[at] === '~') at++;
        else character++;
      }
      read.push(sounds);
    }
    return read;
  }
  function children(path) {
    while (at < stream.length && stream[at] !== '}') {
      let word = path;
      while (stream[at].codePointAt(0) >= 256) word = [...word, stream[at++]];
      const read = readings(word.length);
      if (read.length > 0) found.push([word.join(''), read[0].join(' ')]);
      if (stream[at] === '{') {
        at++;
        children(word);
        at++;
      }
    }
  }
  children([]);
  return found;
}

const found = entries(dictionary(fs.readFileSync(process.argv[2], 'utf8')));
found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
process.stdout.write(found.map(([word, sounds]) => `${word}\t${sounds}\n`).join(''));
