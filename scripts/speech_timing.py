"""Compares the word times of our subtitles with those a recogniser hears.

Arguments: base URL, key, folder of the recogniser's model. Prints the share of words whose beginnings differ by less than
100 ms. Needs faster-whisper; see scripts/bench-speech-quality for how it is set up.
"""
import io
import json
import re
import sys
import urllib.request
import wave

import numpy
from faster_whisper import WhisperModel

SENTENCES = [
    "The morning train was late again, so we walked along the river.",
    "My sister bought two red apples and a loaf of bread at the market.",
    "Please close the window before the storm arrives tonight.",
    "He found an old letter under the floor of the kitchen.",
    "Nobody expected the little dog to win the race.",
    "When the music stopped, everyone looked at the open door.",
    "They planted seven trees behind the school last autumn.",
    "The doctor said that a long walk would do me good.",
]
VOICES = ["English_expressive_narrator", "English_Trustworth_Man", "English_CalmWoman"]


def post(base, key, path, body):
    request = urllib.request.Request(
        base + path,
        json.dumps(body).encode(),
        {"Authorization": "Bearer " + key, "Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.load(answer)


def spoken(base, key, text, voice):
    """Samples at 16 kHz and (word, begin in seconds) of our subtitles."""
    answer = post(base, key, "/v1/t2a_v2", {
        "model": "speech-2.6-hd",
        "text": text,
        "voice_setting": {"voice_id": voice},
        "audio_setting": {"format": "wav", "sample_rate": 16000},
        "subtitle_enable": True,
        "subtitle_type": "word",
    })
    if answer["base_resp"]["status_code"]:
        raise SystemExit(answer["base_resp"]["status_msg"])
    with wave.open(io.BytesIO(bytes.fromhex(answer["data"]["audio"]))) as file:
        samples = numpy.frombuffer(file.readframes(file.getnframes()), numpy.int16) / 32768
    with urllib.request.urlopen(answer["data"]["subtitle_file"], timeout=30) as file:
        subtitles = json.load(file)
    words = [
        (plain(word["word"]), word["time_begin"] / 1000)
        for sentence in subtitles for word in sentence["timestamped_words"] if plain(word["word"])]
    return samples.astype(numpy.float32), words


def plain(word):
    return re.sub(r"[^a-z0-9']", "", word.lower())


def heard(model, samples):
    segments, _ = model.transcribe(samples, language="en", word_timestamps=True, condition_on_previous_text=False)
    return [(plain(word.word), word.start) for segment in segments for word in segment.words]


def onset(samples, begin):
    """The recogniser puts the gap before a word into the word: move to where sound begins."""
    window = 80
    at = int(begin * 16000)
    level = numpy.abs(samples).max() * 0.03
    while at + window < len(samples) and numpy.abs(samples[at:at + window]).max() < level:
        at += window
    return at / 16000


def main():
    base, key, folder = sys.argv[1:]
    model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=2)
    differences = []
    for index, text in enumerate(SENTENCES):
        samples, ours = spoken(base, key, text, VOICES[index % len(VOICES)])
        theirs = heard(model, samples)
        if [word for word, _ in ours] != [word for word, _ in theirs]:
            print("heard otherwise, left out:", text, [word for word, _ in theirs])
            continue
        differences += [mine - onset(samples, other) for (_, mine), (_, other) in zip(ours, theirs)]
    if not differences:
        raise SystemExit("nothing could be compared")
    values = numpy.array(differences)
    print("| words | within 100 ms | median difference ms | 90th percentile ms |")
    print("|---|---|---|---|")
    print("| %d | %.0f %% | %+.0f | %.0f |" % (
        len(values), 100 * (numpy.abs(values) < 0.1).mean(), 1000 * numpy.median(values),
        1000 * numpy.percentile(numpy.abs(values), 90)))


main()
