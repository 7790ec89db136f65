#include "parsers/generic_words.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/text.h"
#include "parsers/words.h"

namespace parsers {
namespace {

constexpr const char* kGenericWords =
    // fields of work
    "nông nghiệp|lâm nghiệp|thuỷ lợi|thuỷ sản|hải sản|thuỷ điện|thuỷ văn|khí tượng|chăn nuôi|thú y|"
    "trồng trọt|bảo vệ thực vật|khuyến nông|kiểm lâm|kiểm ngư|rừng phòng hộ|rừng đặc dụng|rừng|"
    "giống cây trồng|giống|muối|đê điều|nông thôn|nông thôn mới|thiên tai|đất đai|địa chính|"
    "địa chất|khoáng sản|tài nguyên|môi trường|biển|hải đảo|biến đổi khí hậu|viễn thám|đo đạc|bản "
    "đồ|"
    "công nghiệp|tiểu thủ công nghiệp|thương mại|công thương|xúc tiến|thị trường|hoá chất|cơ khí|"
    "luyện kim|dệt may|năng lượng|điện lực|điện|dầu khí|xăng dầu|than|lương thực|thực phẩm|dược|"
    "dược phẩm|vật tư|thiết bị|xuất khẩu|nhập khẩu|xuất nhập khẩu|cạnh tranh|người tiêu dùng|"
    "xây dựng|quy hoạch|kiến trúc|đô thị|hạ tầng|kỹ thuật|nhà ở|bất động sản|vật liệu|cấp nước|"
    "thoát nước|cấp thoát nước|nước sạch|nước|chiếu sáng|cây xanh|công viên|vệ sinh|nghĩa trang|"
    "giao thông|vận tải|đường bộ|đường sắt|đường thuỷ|hàng hải|hàng không|đăng kiểm|cảng vụ|cảng|"
    "bến xe|sân bay|cầu|đường|cao tốc|xe khách|"
    "tài chính|ngân sách|kế toán|kiểm toán|thuế|hải quan|kho bạc|dự trữ|chứng khoán|bảo hiểm|"
    "tín dụng|tiết kiệm|đầu tư|kinh doanh|kinh tế|kế hoạch|thống kê|giá|công sản|xổ số|kiến thiết|"
    "y tế|đa khoa|chuyên khoa|sản nhi|phụ sản|nhi|mắt|da liễu|lao|phổi|tâm thần|ung bướu|tim mạch|"
    "y học|cổ truyền|y dược học|phục hồi|chức năng|điều dưỡng|răng hàm mặt|nội tiết|truyền nhiễm|"
    "nhiệt đới|kiểm soát|bệnh tật|kiểm nghiệm|giám định|giám định y khoa|pháp y|huyết học|"
    "truyền máu|cấp cứu|an toàn|dân số|dinh dưỡng|sức khoẻ|chăm sóc|quân y|"
    "giáo dục|đào tạo|mầm non|mẫu giáo|tiểu học|trung học|trung học cơ sở|trung học phổ thông|"
    "phổ thông|dân tộc nội trú|dân tộc bán trú|nội trú|bán trú|cao đẳng|đại học|sư phạm|bách khoa|"
    "nghề|dạy nghề|nghề nghiệp|giáo dục thường xuyên|giáo dục nghề nghiệp|hướng nghiệp|chuyên|"
    "năng khiếu|bồi dưỡng|chính trị|hành chính|ngoại ngữ|tin học|khuyết tật|học tập|khuyến học|"
    "khoa học|công nghệ|công nghệ cao|công nghệ thông tin|chuyển đổi số|đổi mới|sáng tạo|"
    "đổi mới sáng tạo|sở hữu trí tuệ|tiêu chuẩn|đo lường|chất lượng|nguyên tử|bức xạ|hạt nhân|"
    "thông tin|truyền thông|bưu chính|viễn thông|bưu điện|xuất bản|in|phát hành|báo chí|báo|"
    "phát thanh|truyền hình|phát thanh - truyền hình|internet|tần số|vô tuyến điện|dữ liệu|"
    "văn hoá|nghệ thuật|văn học|văn học nghệ thuật|thể thao|thể dục|du lịch|gia đình|di sản|"
    "bảo tồn|bảo tàng|thư viện|điện ảnh|chiếu phim|nhà hát|ca múa nhạc|ca kịch|cải lương|chèo|"
    "tuồng|múa rối|di tích|lễ hội|thi đấu|huấn luyện|quảng cáo|lữ hành|khách sạn|"
    "lao động|thương binh|việc làm|dịch vụ|dịch vụ việc làm|người có công|bảo trợ|xã hội|"
    "công tác xã hội|trẻ em|bình đẳng giới|tệ nạn|cai nghiện|ma tuý|mại dâm|từ thiện|nhân đạo|"
    "chữ thập đỏ|người cao tuổi|người mù|người khuyết tật|thanh niên xung phong|thanh thiếu niên|"
    "thiếu nhi|thanh niên|thiếu niên|sinh viên|học sinh|phụ nữ|nông dân|cựu chiến binh|"
    "cựu giáo chức|công nhân|viên chức|nhà báo|luật gia|luật sư|nhà văn|kiến trúc sư|làm vườn|"
    "sinh vật cảnh|hữu nghị|hợp tác|hợp tác quốc tế|quốc tế|đối ngoại|ngoại giao|ngoại vụ|"
    "biên giới|lãnh sự|lễ tân|người việt nam|nước ngoài|"
    "tư pháp|pháp chế|pháp luật|trợ giúp pháp lý|pháp lý|công chứng|đấu giá|tài sản|thi hành án|"
    "dân sự|hình sự|hộ tịch|quốc tịch|bổ trợ tư pháp|thi hành|luật|dân chủ|hoà giải|trọng tài|"
    "nội vụ|tổ chức|cán bộ|công chức|biên chế|tiền lương|thi đua|khen thưởng|tôn giáo|dân tộc|"
    "văn thư|lưu trữ|cơ yếu|cải cách|cải cách hành chính|hành chính công|phục vụ|một cửa|"
    "thủ tục|chính quyền|địa phương|bầu cử|quốc gia|mặt trận|đại biểu|dân nguyện|dân cử|đoàn thể|"
    "tiếp công dân|khiếu nại|tố cáo|tham nhũng|lãng phí|tiêu cực|phòng|chống|phòng chống|"
    "xây dựng đảng|tuyên giáo|tuyên truyền|dân vận|nội chính|kiểm tra|giám sát|tổng hợp|"
    "lý luận|lịch sử|lịch sử đảng|nghiên cứu|chiến lược|chính sách|phát triển|cơ quan|"
    "khối|doanh nghiệp|doanh nhân|hiệp hội|lực lượng|vũ trang|"
    "quân sự|quốc phòng|bộ đội|biên phòng|hải quân|cảnh sát|cảnh sát biển|an ninh|trật tự|"
    "an ninh trật tự|phòng cháy|chữa cháy|cứu nạn|cứu hộ|cứu nạn, cứu hộ|tìm kiếm|dân quân|"
    "tự vệ|dân phòng|tù|trại giam|trại tạm giam|tạm giam|xuất nhập cảnh|quản lý|điều tra|"
    "trinh sát|tham mưu|hậu cần|tác chiến|"
    // kinds and qualities
    "dự án|công trình|dân dụng|đề án|chương trình|vận hành|khai thác|bảo trì|duy tu|sửa chữa|"
    "công ích|môi trường đô thị|công trình đô thị|công trình công cộng|công cộng|quỹ đất|"
    "phát triển quỹ đất|đăng ký|giao dịch|bảo đảm|xử lý|nợ|mua bán|ngoại thương|công thương|"
    "đầu tư và phát triển|phát triển nông thôn|chính sách xã hội|hợp tác xã|liên hiệp|liên minh|"
    "liên đoàn|tổng hợp|sản xuất|chế biến|tiêu thụ|kinh doanh tổng hợp|dịch vụ nông nghiệp|"
    "tập trung|liên ngành|lâm thời|trực thuộc|tập thể|tư nhân|ngành|cấp|cơ sở|địa bàn|công lập|"
    "tự chủ|thường trực|thường vụ|chấp hành|chỉ đạo|chỉ huy|điều hành|điều phối|thường xuyên|"
    "chuyên trách|chuyên môn|nghiệp vụ|nghiệp vụ y|nghiệp vụ dược|công tác|tình nguyện|"
    "đặc biệt|trung ương|nhà nước|chính phủ|quốc hội|nhân dân|cộng sản|tổ quốc|toàn quốc|"
    "quốc phòng - an ninh|an ninh mạng|vườn quốc gia|khu bảo tồn|thiên nhiên|khu di tích|"
    "khu kinh tế|khu công nghiệp|khu công nghệ cao|khu chế xuất|cụm công nghiệp|cửa khẩu|"
    "dân số - kế hoạch hoá gia đình|kế hoạch hoá|sinh sản|môi giới|tư vấn|thiết kế|giám sát thi "
    "công|"
    "quan trắc|phân tích|thử nghiệm|kiểm định|chứng nhận|hiệu chuẩn|ứng dụng|thực nghiệm|"
    "hỗ trợ|khởi nghiệp|phát triển công nghiệp|khuyến công|xúc tiến đầu tư|đầu mối|giải toả|"
    "bồi thường|giải phóng mặt bằng|mặt bằng|tái định cư|nhà đất|công sở|quản trị|tài vụ|"
    "miền núi|miền bắc|miền trung|miền nam|vùng|thành lập|đại hội|hội nghị|trung tâm|tiểu ban|"
    "văn phòng|thanh tra|thẩm định|đấu thầu|giảm nghèo|xoá đói|dân sinh|cộng đồng|bình ổn|"
    "ứng phó|sự cố|dịch bệnh|bệnh|dịch|người|bảo vệ|chăm sóc sức khoẻ|bà mẹ|hôn nhân|"
    "thi|tuyển sinh|tuyển dụng|sát hạch|xét tuyển|xét|sáng kiến|tốt nghiệp|nâng lương|kỷ luật|"
    "kỷ niệm|ngày lễ|ngày thành lập|tổng kết|sơ kết|biên soạn|biên tập|soạn thảo|đánh giá|nghiệm "
    "thu";

constexpr std::size_t kLongestWord = 6;  // syllables

const std::unordered_set<std::string>& generic_words() {
  static const std::unordered_set<std::string> table = [] {
    std::unordered_set<std::string> made;
    const std::string_view all = kGenericWords;
    for (std::size_t begin = 0; begin <= all.size();) {
      const std::size_t bar = std::min(all.find('|', begin), all.size());
      std::string key;
      for (const std::string_view syllable : base::split_words(all.substr(begin, bar - begin)))
        key += word_key(syllable) + ' ';
      made.insert(std::move(key));
      begin = bar + 1;
    }
    return made;
  }();
  return table;
}

}  // namespace

std::size_t generic_word(const std::vector<std::string_view>& words, std::size_t at) {
  std::size_t longest = 0;
  std::string key;
  for (std::size_t i = at; i < words.size() && i < at + kLongestWord; ++i) {
    std::string_view syllable = words[i];
    while (!syllable.empty() &&
           std::string_view(",.;:()\"").find(syllable.back()) != std::string_view::npos)
      syllable.remove_suffix(1);
    key += word_key(syllable) + ' ';
    if (generic_words().count(key) > 0) longest = i + 1 - at;
  }
  return longest;
}

}  // namespace parsers
