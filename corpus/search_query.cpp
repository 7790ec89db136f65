// The text is cut into words, quoted phrases, brackets and stars. A plain query takes the words and
// phrases alone; an expression is read by recursive descent, one function per strength of binding.

#include "corpus/search_query.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "base/text.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

using base::tr;
using Kind = Query::Kind;

constexpr int kUsualDistance = 10;
constexpr int kMostDistance = 1000;
constexpr int kDeepest = 50;  // brackets in brackets

[[noreturn]] void refuse(std::string_view vi, std::string_view en) {
  throw base::Error(std::string(tr("câu tìm", "query")), tr(vi, en), base::ErrorCode::usage);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : tokenize(text))
    words.emplace_back(base::slice(text, token.span));
  return words;
}

struct Piece {
  enum class Kind { word, quoted, open, close, end };
  Kind kind;
  std::string_view text;
  bool star = false;  // a star stands right behind it
};

class Pieces {
 public:
  explicit Pieces(std::string_view text) : text_(text) {}

  Piece next() {
    while (at_ < text_.size() && is_blank(text_[at_]))
      ++at_;
    if (at_ == text_.size()) return {Piece::Kind::end, {}};
    const char first = text_[at_];
    if (first == '(' || first == ')') {
      ++at_;
      return {first == '(' ? Piece::Kind::open : Piece::Kind::close, text_.substr(at_ - 1, 1)};
    }
    return first == '"' ? quoted() : word();
  }

 private:
  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

  Piece quoted() {
    const std::size_t end = text_.find('"', at_ + 1);
    if (end == std::string_view::npos)
      refuse("thiếu dấu ngoặc kép đóng (\")", "a closing quote (\") is missing");
    Piece piece{Piece::Kind::quoted, text_.substr(at_ + 1, end - at_ - 1)};
    at_ = end + 1;
    piece.star = take_star();
    return piece;
  }

  Piece word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_blank(text_[at_]) &&
           std::string_view("()\"*").find(text_[at_]) == std::string_view::npos)
      ++at_;
    Piece piece{Piece::Kind::word, text_.substr(begin, at_ - begin)};
    piece.star = take_star();
    return piece;
  }

  bool take_star() {
    if (at_ == text_.size() || text_[at_] != '*') return false;
    ++at_;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

class ExpressionParser {
 public:
  explicit ExpressionParser(std::string_view text) : pieces_(text), piece_(pieces_.next()) {}

  Query parse() {
    Query query = either();
    if (piece_.kind == Piece::Kind::close)
      refuse("có dấu ngoặc đóng ')' mà không có dấu mở",
             "there is a closing bracket ')' without an opening one");
    return query;
  }

 private:
  bool is_operator(std::string_view vi, std::string_view en) const {
    return piece_.kind == Piece::Kind::word && !piece_.star &&
           (piece_.text == vi || piece_.text == en);
  }
  bool at_either() const { return is_operator("HOẶC", "OR"); }
  bool at_both() const { return is_operator("VÀ", "AND"); }
  bool at_except() const { return is_operator("KHÔNG", "NOT"); }
  bool at_end() const {
    return piece_.kind == Piece::Kind::end || piece_.kind == Piece::Kind::close;
  }

  // The distance when an operator of nearness is at hand: NEAR, NEAR/5.
  std::optional<int> near_distance() const {
    if (piece_.kind != Piece::Kind::word || !piece_.text.starts_with("NEAR")) return std::nullopt;
    if (piece_.text == "NEAR") return kUsualDistance;
    if (piece_.text[4] != '/') return std::nullopt;
    return distance_of(piece_.text.substr(5));
  }

  static int distance_of(std::string_view digits) {
    int distance = -1;
    const char* end = digits.data() + digits.size();
    const auto [last, error] = std::from_chars(digits.data(), end, distance);
    if (error != std::errc() || last != end || distance < 0 || distance > kMostDistance)
      refuse("khoảng cách của NEAR phải là số từ 0 đến 1000, như NEAR/5",
             "the distance of NEAR must be a number from 0 to 1000, as in NEAR/5");
    return distance;
  }

  void advance() { piece_ = pieces_.next(); }

  static Query joined(Kind kind, std::vector<Query> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    return {kind, {}, std::move(parts), 0};
  }

  Query either() {
    std::vector<Query> parts{both()};
    while (at_either()) {
      advance();
      parts.push_back(both());
    }
    return joined(Kind::any, std::move(parts));
  }

  Query both() {
    std::vector<Query> wanted{near()};
    std::vector<Query> unwanted;
    while (!at_end() && !at_either()) {
      if (at_both()) advance();
      const bool without = at_except();
      if (without) advance();
      (without ? unwanted : wanted).push_back(near());
    }
    Query query = joined(Kind::all, std::move(wanted));
    if (unwanted.empty()) return query;
    return {Kind::except, {}, {std::move(query), joined(Kind::any, std::move(unwanted))}, 0};
  }

  Query near() {
    Query query = operand();
    if (piece_.kind != Piece::Kind::word) return query;
    const std::optional<int> distance = near_distance();
    if (!distance) return query;
    advance();
    return near_of({std::move(query), operand()}, *distance);
  }

  static Query near_of(std::vector<Query> parts, int distance) {
    for (const Query& part : parts)
      if (part.kind != Kind::phrase && part.kind != Kind::prefix)
        refuse("NEAR chỉ nối các từ hoặc cụm từ trong ngoặc kép",
               "NEAR joins words or quoted phrases only");
    return {Kind::near, {}, std::move(parts), distance};
  }

  Query operand() {
    if (at_except())
      refuse("trước KHÔNG (NOT) phải có từ cần tìm: a NOT b",
             "something to find must stand before NOT: a NOT b");
    if (at_end() || at_either() || at_both())
      refuse("thiếu từ cần tìm bên cạnh một toán tử (VÀ, HOẶC, KHÔNG, NEAR) hoặc trong ngoặc",
             "a word to find is missing beside an operator (AND, OR, NOT, NEAR) or in brackets");
    if (piece_.kind == Piece::Kind::open) return group();
    if (const auto distance = near_distance()) return near_function();
    return phrase();
  }

  Query group() {
    if (++depth_ > kDeepest)
      refuse("quá nhiều dấu ngoặc lồng nhau", "too many brackets inside one another");
    advance();
    Query query = either();
    if (piece_.kind != Piece::Kind::close)
      refuse("thiếu dấu ngoặc đóng ')'", "a closing bracket ')' is missing");
    advance();
    --depth_;
    return query;
  }

  // NEAR(a b, 5)
  Query near_function() {
    advance();
    if (piece_.kind != Piece::Kind::open)
      refuse("NEAR phải đứng giữa hai từ hoặc viết NEAR(a b, 5)",
             "NEAR stands between two words or is written NEAR(a b, 5)");
    advance();
    std::vector<Query> parts;
    int distance = kUsualDistance;
    while (!at_end()) {
      const bool is_word = piece_.kind == Piece::Kind::word;
      const bool comma = is_word && piece_.text.ends_with(',');
      if (is_word && piece_.text == ",")
        advance();
      else
        parts.push_back(phrase());
      if (!comma) continue;
      if (piece_.kind == Piece::Kind::word) {
        distance = distance_of(piece_.text);
        advance();
      }
      break;
    }
    if (piece_.kind != Piece::Kind::close || parts.size() < 2)
      refuse("NEAR(a b, 5) cần ít nhất hai từ và một dấu ngoặc đóng",
             "NEAR(a b, 5) needs two words at least and a closing bracket");
    advance();
    return near_of(std::move(parts), distance);
  }

  Query phrase() {
    if (piece_.kind == Piece::Kind::open || piece_.kind == Piece::Kind::close)
      refuse("dấu ngoặc không ở đúng chỗ", "a bracket is not where it may be");
    Query query{piece_.star ? Kind::prefix : Kind::phrase, words_of(piece_.text), {}, 0};
    if (query.words.empty())
      refuse("có chỗ chỉ gồm dấu câu, không có từ nào để tìm",
             "there is a place with signs only and no word to find");
    count_ += query.words.size();
    if (count_ > kMostWords)
      refuse("câu tìm quá dài: nhiều nhất 200 từ", "the query is too long: at most 200 words");
    advance();
    return query;
  }

  Pieces pieces_;
  Piece piece_;
  std::size_t count_ = 0;
  int depth_ = 0;
};

void add_phrase(Query& query, std::string_view text, std::size_t& count) {
  Query phrase{Kind::phrase, words_of(text), {}, 0};
  if (phrase.words.empty()) return;
  count += phrase.words.size();
  if (count > kMostWords)
    refuse("câu tìm quá dài: nhiều nhất 200 từ", "the query is too long: at most 200 words");
  query.parts.push_back(std::move(phrase));
}

// A word with letters and without marks.
bool is_open(const std::string& word) {
  const std::vector<Token> tokens = tokenize(word);
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return has_letters(token) && is_bare(token);
  });
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::near:
      return "near";
    case Kind::any:
      return "any";
    case Kind::except:
      return "except";
    default:
      return "all";
  }
}

}  // namespace

Query plain_query(std::string_view text) {
  Query query;
  bool is_quoted = false;
  std::size_t count = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('"'), text.size());
    const std::string_view part = text.substr(0, end);
    if (is_quoted) {
      add_phrase(query, part, count);
    } else {
      for (const std::string_view word : base::split_words(part))
        add_phrase(query, word, count);
    }
    is_quoted = !is_quoted;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (query.parts.size() != 1) return query;
  return std::move(query.parts.front());
}

Query parse_expression(std::string_view text) {
  if (base::trim(text).empty()) return {};
  return ExpressionParser(text).parse();
}

bool depends_on_marks(const Query& query) {
  return std::any_of(query.words.begin(), query.words.end(), is_open) ||
         std::any_of(query.parts.begin(), query.parts.end(), depends_on_marks);
}

std::string dump(const Query& query) {
  if (query.kind == Kind::phrase || query.kind == Kind::prefix) {
    std::string text;
    for (const std::string& word : query.words)
      text += (text.empty() ? "" : " ") + word;
    if (query.words.size() > 1) text = '"' + text + '"';
    return query.kind == Kind::prefix ? text + '*' : text;
  }
  std::string text(name_of(query.kind));
  if (query.kind == Kind::near) text += '/' + std::to_string(query.distance);
  text += '(';
  for (std::size_t i = 0; i < query.parts.size(); ++i)
    text += (i == 0 ? "" : ", ") + dump(query.parts[i]);
  return text + ')';
}

}  // namespace corpus
