# Every command a contributor needs; see CONTRIBUTING.md. JDK 25 is found by scripts/find-jdk.
JAVA_HOME := $(shell scripts/find-jdk)
export JAVA_HOME
MVN := mvn
SERVER_JAR := server/target/maximin-server-0.1.0-SNAPSHOT.jar
SOURCES := pom.xml engines/pom.xml server/pom.xml $(shell find engines/src/main server/src/main -type f)

.DEFAULT_GOAL := help
.PHONY: help jdk build run check format fuzz smoke bench-text bench-speech bench-speech-quality bench-voices bench-speech-timing bench-gateway bench-tasks bench-queue bench-images gallery chat-templates \
  calibrate-speech natives compile-natives speech-model clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 22

jdk:
	@test -n "$(JAVA_HOME)" || { scripts/find-jdk; exit 1; }

$(SERVER_JAR): $(SOURCES) | jdk
	$(MVN) -q package -pl engines,server -DskipTests -Dspotless.check.skip
	@touch $@

build: $(SERVER_JAR) server/target/maximin.aot ## compile and package the server

server/target/maximin.aot: $(SERVER_JAR) maximin scripts/train-start
	-scripts/train-start

run: build ## set up what is missing, create a first key, print sample calls, serve
	./maximin serve --set-up $(ARGS)

natives: ## fetch the native libraries the engine tests load
	scripts/fetch-natives

compile-natives: jdk ## compile the text engine's libraries for this machine, faster with prompts, long ones above all (cmake, ninja, C++)
	scripts/compile-natives
	$(MVN) -q test -pl engines -Dtest='Llama*Test,BatchSchedulerTest' -Dnatives.dir=$(CURDIR)/.maximin/natives/compiled

speech-model: ## fetch the models the engine tests use: Kokoro with its voices, and that of sentences
	scripts/fetch-speech

check: jdk natives speech-model ## format check, compile with warnings as errors, all tests
	$(MVN) spotless:check verify

format: jdk ## format the sources
	$(MVN) -q spotless:apply

fuzz: jdk natives speech-model ## fuzz what reads other people's bytes, FUZZ_SECONDS (60) a test; ARGS=words of its name
	scripts/fuzz $(ARGS)

smoke: build ## start the packaged server with a real model, one call per dialect, stop it
	scripts/smoke

chat-templates: jdk ## compare the chat-template engine with Python's Jinja on genuine templates
	scripts/chat-template-conformance

bench-text: build ## time to the first token and tokens/s of text beside llama-server
	scripts/bench-text $(ARGS)

calibrate-speech: build speech-model ## measure the activation ranges the fast speech decoder needs (writes a resource)
	scripts/calibrate-speech

bench-speech: build ## latency, throughput and underruns of speech beside kokoro-onnx
	scripts/bench-speech $(ARGS)

bench-speech-quality: build ## what a recogniser makes of speech in 40 languages, beside espeak-ng
	scripts/bench-speech-quality $(ARGS)

bench-speech-timing: build ## the word times of subtitles against those a recogniser hears
	scripts/bench-speech-timing $(ARGS)

bench-tasks: build ## creates, visibility, uploads and downloads of tasks and files, beside cp and fsync
	scripts/bench-tasks $(ARGS)

bench-queue: build ## tasks that do nothing through the queue, beside db-scheduler
	scripts/bench-queue

bench-images: build ## seconds and memory of pictures, alone and four at once
	scripts/bench-images

gallery: build ## draws sixty prompts to a contact sheet, target/gallery.png, to be looked at
	scripts/gallery $(ARGS)

bench-gateway: build ## what relaying costs, beside the Portkey gateway and the LiteLLM proxy
	scripts/bench-gateway $(ARGS)

bench-voices: build ## whether every voice is a voice of its own: pairwise distances of all ids
	scripts/bench-voices $(ARGS)

clean: ## remove what was built
	rm -rf target */target
