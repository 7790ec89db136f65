// What each step of reading brings, on pages with known text: CER, WER and words found with all
// steps, and without one of them at a time.
//
//   ocr_steps FILE...                       NAME.txt beside NAME.pdf, .tif, .png, .jpg
//   ocr_steps --step specks --step foot FILE...   only these
//
// A pass of clean-up is left out of the pages where it runs, all others are as with it; of the
// remaining steps every page is read anew. The last three are the language model's: its choice, the
// engine's other readings, the readings that differ by a mark. Prints tab-separated lines: file,
// step, pages read anew, CER, WER, words found, seconds of processor time for them.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "ocr/page_source.h"
#include "ocr/page_text.h"
#include "ocr/recognizer.h"
#include "pipeline/engines.h"
#include "pipeline/reranker.h"
#include "pipeline/text_scores.h"

namespace {

constexpr std::string_view kPasses[] = {"negative",
                                        "background",
                                        "grain",
                                        "texture",
                                        "enlarge",
                                        "borders",
                                        "bars",
                                        "falling-streaks",
                                        "specks",
                                        "streaks",
                                        "shrink",
                                        "deskew",
                                        "seals",
                                        "soften",
                                        "turn"};

enum class Choice { all, none, of_marks, of_engine };

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// The pages of a file, as the recogniser reads them.
class File {
 public:
  explicit File(const std::filesystem::path& path)
      : truth_(base::read_file(std::filesystem::path(path).replace_extension(".txt"))) {
    ocr::PageSource source(path);
    for (int page = 1; page <= source.page_count(); ++page)
      images_.push_back(source.image(page));
  }

  std::size_t page_count() const { return images_.size(); }

  ocr::Page read(ocr::Recognizer& recognizer, std::size_t page) const {
    return recognizer.read(images_[page], static_cast<int>(page) + 1);
  }

  // The truth has no page numbers, seals and notes.
  pipeline::TextScores scores(std::vector<ocr::Page> pages,
                              const diacritics::NgramModel& model,
                              Choice choice) const {
    std::string text;
    for (ocr::Page& page : pages) {
      choose(page, model, choice);
      for (const ocr::TextLine& line : ocr::lines_of(page)) {
        if (line.kind != ocr::RegionKind::page_number && line.kind != ocr::RegionKind::seal &&
            line.kind != ocr::RegionKind::note)
          text += line.text + "\n";
      }
    }
    return pipeline::compare_texts(truth_, text);
  }

 private:
  static void choose(ocr::Page& page, const diacritics::NgramModel& model, Choice choice) {
    if (choice == Choice::none) return;
    if (choice == Choice::of_marks) {
      for (ocr::Region& region : page.regions)
        for (ocr::Line& line : region.lines)
          for (ocr::Word& word : line.words)
            word.alternatives.clear();
    }
    const auto others = choice == Choice::of_engine ? pipeline::OtherReadings::of_engine
                                                    : pipeline::OtherReadings::all;
    pipeline::choose_readings(page, model, others);
  }

  std::string truth_;
  std::vector<ocr::Image> images_;
};

void print(const std::filesystem::path& path,
           std::string_view step,
           std::size_t pages,
           const pipeline::TextScores& scores,
           double seconds) {
  std::printf("%s\t%s\t%zu\t%.4f\t%.4f\t%.4f\t%.2f\n",
              path.stem().c_str(),
              std::string(step).c_str(),
              pages,
              scores.character_error_rate(),
              scores.word_error_rate(),
              scores.found_share(),
              seconds);
  std::fflush(stdout);
}

bool ran_on(const ocr::Page& page, std::string_view pass) {
  return std::any_of(page.passes.begin(), page.passes.end(), [&](const std::string& done) {
    return done == pass || done.starts_with(std::string(pass) + " ");
  });
}

class Bench {
 public:
  explicit Bench(std::vector<std::string> only) : only_(std::move(only)) {}

  void measure(const std::filesystem::path& path) {
    const File file(path);
    const double start = processor_seconds();
    std::vector<ocr::Page> pages;
    for (std::size_t i = 0; i < file.page_count(); ++i)
      pages.push_back(file.read(everything_, i));
    const double seconds = processor_seconds() - start;
    const pipeline::TextScores scores = file.scores(pages, engines_.model(), Choice::all);
    print(path, "(all)", pages.size(), scores, seconds);
    for (const ocr::NamedStep& step : ocr::kSteps)
      if (is_asked(step.name)) leave_out(path, file, pages, step);
    for (const auto& [name, choice] : {std::pair{"choice", Choice::none},
                                       {"engine-readings", Choice::of_marks},
                                       {"mark-readings", Choice::of_engine}})
      if (is_asked(name))
        print(path, name, pages.size(), file.scores(pages, engines_.model(), choice), seconds);
  }

 private:
  bool is_asked(std::string_view name) const {
    return only_.empty() || std::find(only_.begin(), only_.end(), name) != only_.end();
  }

  // Prints nothing for a pass that runs on no page.
  void leave_out(const std::filesystem::path& path,
                 const File& file,
                 std::vector<ocr::Page> pages,
                 const ocr::NamedStep& left_out) {
    const bool is_pass =
        std::find(std::begin(kPasses), std::end(kPasses), left_out.name) != std::end(kPasses);
    ocr::RecognizerOptions options;
    options.without = {left_out.step};
    const auto recognizer = recognizers_.try_emplace(left_out.step, options).first;
    std::size_t anew = 0;
    const double start = processor_seconds();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (is_pass && !ran_on(pages[i], left_out.name)) continue;
      pages[i] = file.read(recognizer->second, i);
      ++anew;
    }
    const double seconds = processor_seconds() - start;
    if (anew > 0)
      print(path,
            left_out.name,
            anew,
            file.scores(std::move(pages), engines_.model(), Choice::all),
            seconds);
  }

  std::vector<std::string> only_;
  pipeline::Engines engines_;
  ocr::Recognizer everything_;
  std::map<ocr::Step, ocr::Recognizer> recognizers_;
};

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> steps;
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < count; ++i) {
    if (std::string_view(arguments[i]) == "--step" && i + 1 < count)
      steps.emplace_back(arguments[++i]);
    else
      files.emplace_back(arguments[i]);
  }
  try {
    Bench bench(steps);
    for (const std::filesystem::path& file : files)
      bench.measure(file);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    return 1;
  }
}
