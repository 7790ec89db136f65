#include "parsers/official_words.h"

namespace parsers {
namespace {

enum : int { kInstitution, kGeneric, kPost, kLevel };

// Compounds come with their second word where that word alone would be a verb (tổ chức, kiểm tra,
// quản lý): PhraseTable takes the longest.
const PhraseTable& body_heads() {
  static const PhraseTable kTable({
      {kInstitution,
       "ban|ban chỉ đạo|ban tổ chức|ban quản lý|ban điều hành|ban chấp hành|ban "
       "thường vụ|"
       "ban thường trực|ban giám đốc|ban giám hiệu|ban lãnh đạo|ban kiểm tra|ban giám sát|"
       "ban xây dựng đảng|ban tuyên giáo|ban dân vận|ban công tác|ban chỉ huy|ban vận động|"
       "ban vì sự tiến bộ|ban thanh tra|ban cán sự|ban biên tập|ban soạn thảo|ban bí thư|"
       "ban đại diện|ban nội chính|ban kinh tế|ban pháp chế|ban tiếp công dân|ban tư vấn|"
       "bộ chính trị|bộ chỉ huy|bộ tư lệnh|bộ đội biên phòng|bộ phận|bộ máy giúp việc|"
       "cơ quan tham mưu, giúp việc|cơ quan tham mưu giúp việc|cơ quan chuyên trách|"
       "cơ quan chuyên trách tham mưu, giúp việc|"
       "cơ sở giáo dục|cơ sở đào tạo|cơ sở giáo dục nghề nghiệp|cơ sở giáo dục đại học|"
       "cơ sở khám bệnh, chữa bệnh|cơ sở y tế|cơ sở sản xuất|cơ sở kinh doanh|cơ sở lưu trú|"
       "trung tâm giáo dục thường xuyên|trung tâm giáo dục nghề nghiệp|"
       "trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên|trung tâm dịch vụ việc làm|"
       "trung tâm phục vụ hành chính công|trung tâm cung ứng dịch vụ công|"
       "bưu điện|bảo hiểm xã hội|bảo tàng|bệnh viện|báo|báo và phát thanh, truyền hình|"
       "báo và phát thanh - truyền hình|đài phát thanh và truyền hình|báo và đài phát thanh|cấp "
       "uỷ|cấp uỷ đảng|"
       "chi bộ|chi uỷ|chi đoàn|chi hội|chi cục|chi nhánh|chi đảng bộ|chính phủ|chính quyền|"
       "chính quyền địa phương|công an|công đoàn|công ty|tổng công ty|tập đoàn|cục|tổng cục|"
       "cổng thông tin|cổng thông tin điện tử|cơ quan tham mưu|cơ quan thường trực|"
       "cơ quan chủ quản|cơ quan chủ trì|cơ quan điều tra|cơ quan kiểm tra|cơ quan báo chí|"
       "cơ quan thông tấn|cơ quan thông tấn, báo chí|cơ quan thông tấn báo chí|cơ quan công an|cơ "
       "quan thuế|cơ quan uỷ ban|cơ quan mặt trận|"
       "cơ quan hội đồng|ban công tác mặt trận|cơ quan thường trực|đài|đài phát thanh|đài truyền "
       "hình|"
       "đài truyền thanh|đảng bộ|đảng uỷ|đảng đoàn|đảng uỷ các cơ quan|đoàn|đoàn thanh niên|"
       "đoàn kiểm tra|đoàn giám sát|đoàn công tác|đoàn đại biểu|đoàn thể|đội|đồn biên phòng|"
       "hải quan|hạt kiểm lâm|hệ thống truyền thanh|hệ thống truyền thông|hệ thống thông tin|"
       "học viện|hội|hội đồng|hội liên hiệp|hội nông dân|"
       "hội cựu chiến binh|hội chữ thập đỏ|hội khuyến học|hội phụ nữ|hiệp hội|hợp tác xã|"
       "hộ gia đình|huyện đoàn|huyện uỷ|kho bạc|kho bạc nhà nước|kiểm toán|kiểm toán nhà nước|"
       "khối|tổng liên đoàn|tổng liên đoàn lao động|phòng thương mại|liên đoàn|liên đoàn lao "
       "động|liên hiệp|liên minh|liên minh hợp tác xã|"
       "mặt trận tổ quốc|mặt trận|mttq|ngân hàng|ngân hàng nhà nước|nhà trường|nhà văn hoá|"
       "nhà xuất bản|phòng|phân ban|phân hiệu|quân khu|quân sự|quận uỷ|quốc hội|quỹ|sở|"
       "quân uỷ|chủ tịch nước|văn phòng chủ tịch nước|tạp chí|thành đoàn|thành uỷ|thành viên ban "
       "chỉ đạo|thanh tra|thị uỷ|thị đoàn|"
       "thông tấn xã|thường trực|thường trực hội đồng|thường vụ|thuế|tiểu ban|tiểu khu|"
       "tỉnh đoàn|tỉnh uỷ|toà án|toà soạn|tổ|tổ công tác|tổ đại biểu|tổ giúp việc|tổ bầu cử|"
       "tổ thẩm định|tổ kiểm tra|tổ soạn thảo|tổ dân phố|tổ hoà giải|tổ biên tập|tổ chức đảng|"
       "tổ chức cơ sở đảng|tổ chức chính trị|tổ chức chính trị - xã hội|tổ chức chính trị-xã "
       "hội|tổ chức thành viên|"
       "tổ chức xã hội|tổ chức hội|tổ chức đoàn|tổ chức công đoàn|tổ chức đoàn thể|"
       "trạm|trạm y tế|trung tâm|trung ương đoàn|trường|trường học|trường đại học|"
       "trường cao đẳng|trường chính trị|uỷ ban|uỷ ban kiểm tra|uỷ ban bầu cử|"
       "uỷ ban mặt trận tổ quốc|uỷ ban nhân dân|ubnd|ubmttq|ubmttqvn|ubkt|hđnd|bch|btv|btt|bcđ|"
       "vqg|văn phòng hội đồng nhân dân và uỷ ban nhân dân|văn phòng hđnd và ubnd|"
       "văn phòng đoàn đbqh và hđnd|văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân|"
       "văn phòng đoàn đại biểu quốc hội và hđnd|"
       "văn phòng|văn phòng điều phối|văn phòng đăng ký đất đai|chi nhánh văn phòng đăng ký đất "
       "đai|"
       "thôn đội|xã đội|tỉnh đội|hội đồng giám định y khoa|cơ quan thi hành án dân sự|cơ quan đại "
       "diện|vụ|viện|viện kiểm "
       "sát|viện nghiên cứu|xã đoàn|"
       "chủ chương trình|chủ dự án|chủ đầu tư|chủ sở hữu|chủ hộ|chủ cơ sở|chủ rừng|"
       "chủ tàu|chủ phương tiện|chủ trang trại|chủ công trình|chủ nguồn thải|chủ doanh nghiệp|"
       "chủ cửa hàng|chủ bè|"
       "nhà đầu tư|nhà thầu|nhà thầu thi công|nhà thầu tư vấn|đơn vị tư vấn|đơn vị thi công|bên "
       "mời thầu|công ty cổ phần|"
       "lực lượng|lực lượng vũ trang|lực lượng công an|lực lượng quân sự|dân quân|"
       "quân đội|quân đội nhân dân|kiểm lâm|dân quân tự vệ|khoa|htx|bgh|tổ chuyên môn|tổ công "
       "đoàn|tiểu đội|trung đội|đại đội|tiểu đoàn|"
       "hệ thống chính trị|các bộ|khu phố|khu dân cư|thôn|bản làng|cộng đồng dân cư"},
      {kGeneric,
       "sở, ban, ngành|ngành|ngành, lĩnh vực|cấp|cơ quan|đơn vị|địa phương|đơn vị sự nghiệp|cá "
       "nhân|tập thể|"
       "cơ sở|phòng ban|ban ngành|sở ngành|bộ ngành|bộ|chi, đảng bộ|xã|phường|thị trấn|huyện|quận|"
       "tỉnh|thành phố|đặc khu|ấp|khóm|bản|buôn|làng|chi đoàn cơ sở|"
       "doanh nghiệp|cộng đồng|tổ chức|nhà máy|hộ|hộ dân|hội đoàn thể|hội quần chúng|cán bộ|công "
       "chức|viên chức|"
       "đảng viên|đoàn viên|hội viên|người lao động|người dân|nhân dân|giáo viên|học sinh|"
       "sinh viên|báo cáo viên|tuyên truyền viên|cộng tác viên|chiến sĩ|ban|phòng|sở|công nhân|"
       "giáo viên chủ nhiệm|giáo viên bộ môn|nhân viên y tế|nhân viên thư viện|cán bộ y tế|"
       "bác sĩ|điều dưỡng|dự báo viên|kiểm lâm viên|hoà giải viên|điều tra viên|hướng dẫn viên|"
       "tình nguyện viên|thanh tra viên|kiểm soát viên|giám sát viên|huấn luyện viên|"
       "nhân viên|công nhân viên|ngư dân|nông dân|học viên|cử tri|phụ huynh|thanh niên|"
       "người sử dụng lao động|thuyền trưởng|hộ kinh doanh|nhà giáo|người học"},
      {kPost,
       "chánh văn phòng hội đồng nhân dân và uỷ ban nhân dân|chánh văn phòng hđnd và ubnd|"
       "chánh văn phòng đoàn đbqh và hđnd|"
       "chánh văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân|"
       "chánh văn phòng đoàn đại biểu quốc hội và hđnd|"
       "bí thư|phó bí thư|bí thư chi bộ|đảng uỷ viên|chi uỷ viên|tỉnh uỷ viên|thành uỷ viên|"
       "bộ trưởng|thứ trưởng|chánh văn phòng|phó chủ nhiệm|phó cục trưởng|phó vụ trưởng|"
       "phó chánh văn phòng|chánh thanh tra|chánh án|chủ nhiệm|chủ tịch|phó chủ tịch|"
       "chủ tịch công đoàn|cục trưởng|chi cục trưởng|giám đốc|phó giám đốc|tổng giám đốc|"
       "hiệu trưởng|lãnh đạo|thủ trưởng|thủ tướng|thủ tướng chính phủ|"
       "tổng biên tập|tổng bí thư|tổ trưởng|tổng cục trưởng|trưởng ban|phó trưởng ban|"
       "trạm trưởng|đội trưởng|hạt trưởng|khoa trưởng|trưởng khoa|phó trưởng khoa|lớp trưởng|"
       "trưởng trạm|phó trưởng phòng|phó hiệu trưởng|tổ phó|trưởng bản|trưởng ấp|trưởng khu phố|"
       "trưởng đoàn|trưởng phòng|trưởng thôn|trưởng công an|vụ trưởng|"
       "đội trưởng|tiểu đội trưởng|trung đội trưởng|đại đội trưởng|trạm trưởng|hạt trưởng|"
       "nhóm trưởng|tổ phó|đội phó|phó hiệu trưởng|viện trưởng|người đứng đầu|tập thể lãnh "
       "đạo|đồng chí|đ/c|uỷ viên|thành viên|"
       "cán bộ chủ chốt|chuyên viên|kế toán trưởng|đại biểu|chỉ huy trưởng|chính trị viên|"
       "phó thủ tướng|phó tổng giám đốc|phó chủ tịch thường trực|"
       "phó bí thư thường trực|trưởng|phó trưởng|đại diện|ông|bà|ông, bà|ông (bà)|kiểm sát "
       "viên|cán bộ, công chức"},
      {kLevel,
       "cấp tỉnh|cấp xã|cấp huyện|cấp thành phố|cấp cơ sở|cấp trung ương|cấp phường|"
       "cấp chi bộ|cấp đảng bộ|cấp thôn"},
  });
  return kTable;
}

const PhraseTable& quantifiers() {
  static const PhraseTable kTable({{0,
                                    "các|những|mỗi|mọi|từng|toàn thể|toàn thể các|tất cả các|"
                                    "tất cả|hai|ba|các đồng chí|đồng chí|đ/c|các đ/c|tập thể|"
                                    "tập thể các|mỗi một|"
                                    "các vị"}});
  return kTable;
}

const PhraseTable& modifiers() {
  static const PhraseTable kTable(
      {{0,
        "nhân dân|tỉnh|xã|phường|xã/phường|các xã/phường|huyện|quận|thị xã|thị trấn|đặc khu|thành "
        "phố|trung ương|"
        "tỉnh uỷ, thành uỷ|các tỉnh uỷ, thành uỷ|cấp xã|cấp tỉnh|cấp huyện|cấp thành phố|các "
        "cấp|hai cấp|cùng cấp|cấp trên|cấp dưới|"
        "cấp trên trực tiếp|cấp mình|các xã|các phường|các huyện|các tỉnh|các thôn|"
        "các xã, phường|các xã, phường, thị trấn|các xã, phường, đặc khu|các huyện, thị xã|"
        "các huyện, thành phố|các cơ quan|các cơ quan đảng|các tổ chức|các đơn vị|các ban đảng|"
        "các thôn, bản|các thôn, tổ dân phố|các khu phố|từng cấp|trực thuộc|liên quan|"
        "có liên quan|hữu quan|có thẩm quyền|thẩm quyền|chức năng|chuyên môn|chuyên trách|"
        "chuyên ngành|cơ sở|địa phương|địa bàn|giúp việc|tham mưu|tham mưu, giúp việc|"
        "nhà nước|nước ngoài|quốc gia|trong tỉnh|trong toàn tỉnh|toàn tỉnh|toàn xã|"
        "toàn thành phố|trong xã|trong huyện|trong thành phố|"
        "trên địa bàn|trên địa bàn tỉnh|trên địa bàn xã|trên địa bàn phường|trên địa bàn huyện|"
        "trên địa bàn thành phố|ngành dọc|ngành dọc cấp tỉnh|đóng trên địa bàn|"
        "đóng trên địa bàn tỉnh|đóng trên địa bàn thành phố|đóng trên địa bàn xã|việt nam|tổ "
        "quốc|tổ quốc việt nam|mặt trận|đảng|"
        "các tỉnh/thành phố|tỉnh/thành phố|đoàn thể|thành viên|chính trị|chính trị - xã hội|chính "
        "trị-xã hội|chính trị xã hội|xã hội|"
        "xã hội - nghề nghiệp|nghề nghiệp|quần chúng|đại biểu|hội đồng nhân dân|vũ trang|"
        "xung kích|tại chỗ|canh phòng|dân phòng|chữa cháy|phòng cháy, chữa cháy|quân sự|công "
        "an|biên phòng|bầu cử|đặc thù|sự nghiệp|công lập|ngoài công "
        "lập|tư thục|"
        "nêu trên|trên|này|đó|nói trên|mình|khác|còn lại|được giao|được phân công|"
        "được giao nhiệm vụ|phối hợp liên quan|ứng dụng công nghệ cao|chủ quản|đứng đầu|quản lý "
        "nhà nước|"
        "quản lý|văn hoá|tài chính|kế hoạch|kinh tế|nội vụ|tư pháp|"
        "giáo dục|y tế|đào tạo|khoa học|công nghệ|nông nghiệp|môi trường|công thương|"
        "thanh niên|phụ nữ|nông dân|cựu chiến binh|lao động|người cao tuổi|chữ thập đỏ|"
        "thương mại|chính sách|cổ phần|thi đua|thi đua khen thưởng|thi đua, khen thưởng|"
        "việc làm|khuyến học|thông tấn|báo chí|thông tấn, báo chí|truyền thông|thông tin|thuế|ngân "
        "hàng|"
        "cơ sở đảng|nuôi trồng thuỷ sản|sản xuất|kinh doanh|sản xuất, kinh doanh|"
        "sản xuất kinh doanh|giáo dục nghề nghiệp|trong khối|trực tiếp quản lý|điện tử|"
        "tuyên giáo|dân vận|tuyên giáo và dân vận|nội chính|văn phòng|"
        "phổ thông|mầm non|tiểu học|trung học cơ sở|trung học phổ thông|đại học|cao đẳng|"
        "công ích|hành chính|phục vụ hành chính công|dịch vụ công|dân cư|dân phố|"
        "chủ chốt|thường trực|hộ gia đình|tôn giáo|dân tộc|doanh nghiệp|ngang bộ|thôn|khu phố|"
        "công nghệ thông tin|dịch vụ việc làm|cho thuê lại lao động|tín dụng|hành nghề|"
        "nông thôn|nội bộ|cơ động|tự vệ|đất đai|du lịch|thú y|đường bộ|hàng hải|bảo hiểm xã hội|"
        "tổ dân phố|ấp|khóm|và tương đương|viễn thông|tối cao|quân đội|đóng quân|đứng chân"}});
  return kTable;
}

const PhraseTable& links() {
  static const PhraseTable kTable({{0,
                                    "thuộc|trực thuộc|của|thuộc và trực thuộc|thuộc, trực thuộc|"
                                    "tại|thuộc khối|thuộc thẩm quyền quản lý của|ở"}});
  return kTable;
}

const PhraseTable& action_verbs() {
  static const PhraseTable kTable(
      {{0,
        "áp dụng|ban hành|bám sát|bàn giao|báo cáo|bảo đảm|bảo quản|bảo tồn|bảo vệ|biên soạn|"
        "biên tập|biểu dương|bố trí|bổ sung|bồi dưỡng|bồi thường|bãi bỏ|bầu|bổ nhiệm|"
        "cải cách|cải tạo|cải thiện|cải tiến|can thiệp|cảnh báo|cập nhật|cấp phát|cắt giảm|"
        "căn cứ|chấm dứt|chấn chỉnh|chấp hành|chăm lo|chăm sóc|chi trả|chỉ đạo|chỉ định|"
        "chia sẻ|chịu trách nhiệm|chọn|chú trọng|chú ý|chủ trì|chuẩn bị|chuẩn hoá|chuyển|"
        "chuyển đổi|chuyển giao|chứng nhận|chứng thực|có biện pháp|có cơ chế|có giải pháp|"
        "có hình thức|có kế hoạch|có phương án|có chính sách|có trách nhiệm|có văn bản|coi trọng|"
        "công bố|công khai|công nhận|cung cấp|cung ứng|củng cố|cử|cụ thể hoá|cưỡng chế|"
        "dành|dự báo|dự kiến|dự thảo|dự toán|duy trì|duyệt|đa dạng hoá|đánh giá|đáp ứng|"
        "đào tạo|đảm bảo|đảm nhận|đăng ký|đăng tải|đặt|đầu tư|đẩy lùi|đẩy mạnh|đẩy nhanh|"
        "đấu tranh|đề cao|đề nghị|đề ra|đề xuất|điều chỉnh|điều hành|điều phối|điều tra|"
        "định hướng|định kỳ báo cáo|đo đạc|đón tiếp|đôn đốc|đối chiếu|đối thoại|đổi mới|"
        "động viên|đơn giản hoá|đưa|gắn|gắn kết|gặp mặt|ghi|ghi chép|ghi nhận|gia hạn|"
        "giải đáp|giải quyết|giải thích|giải trình|giám sát|giảm|giao|giáo dục|giới thiệu|"
        "giúp|giúp đỡ|giữ|giữ gìn|giữ vững|góp ý|gửi|hạn chế|hình thành|hiện đại hoá|hoà giải|"
        "hoàn chỉnh|hoàn thành|hoàn thiện|hỗ trợ|học tập|họp|hợp tác|huấn luyện|huy động|"
        "hưởng ứng|hướng dẫn|in|in ấn|kết hợp|kết nối|kết nạp|kê khai|kế thừa|khai thác|"
        "khánh thành|khảo sát|khắc phục|khen thưởng|khích lệ|khôi phục|khơi dậy|khuyến khích|"
        "kiểm điểm|kiểm kê|kiểm soát|kiểm tra|kiến nghị|kiện toàn|ký|ký cam kết|ký kết|lãnh đạo|"
        "lan toả|làm|làm rõ|làm tốt|làm việc|lắng nghe|lấy|lấy mẫu|lấy ý kiến|lắp đặt|lập|"
        "lên án|liên hệ|liên kết|loại bỏ|lồng ghép|lựa chọn|lưu giữ|lưu trữ|mở|mở rộng|mời|"
        "mua sắm|nắm|nắm bắt|nắm chắc|nắm tình hình|nâng cao|nâng cấp|nêu|nêu cao|nêu gương|"
        "ngăn chặn|nghiêm cấm|nghiên cứu|nghiệm thu|nhân rộng|nhận diện|nhận thức|nhắc nhở|"
        "niêm yết|nộp|ổn định|phản ánh|phản bác|phát động|phát hành|phát hiện|phát huy|"
        "phát sóng|phát triển|phân bổ|phân cấp|phân công|phân loại|phân tích|phân định|"
        "phê duyệt|phê bình|phổ biến|phối hợp|phòng chống|phòng ngừa|phòng, chống|phụ trách|"
        "phục hồi|phục vụ|quan tâm|quan trắc|quán triệt|quản lý|quảng bá|quy định|quy hoạch|"
        "quyên góp|quyết định|quyết toán|ra quân|ra soát|ra|rà soát|rút gọn|rút kinh nghiệm|"
        "sáp nhập|sắp xếp|sơ kết|soạn thảo|số hoá|sử dụng|sửa chữa|sửa đổi|sưu tầm|tái cấu trúc|"
        "tạo|tạo điều kiện|tạo lập|tặng|tăng|tăng cường|tập hợp|tập huấn|tập trung|thẩm định|"
        "thẩm tra|tham dự|tham gia|tham khảo|tham mưu|tham vấn|thanh lý|thanh quyết toán|"
        "thanh tra|thanh toán|thành lập|tháo gỡ|thăm hỏi|thăm|thảo luận|thay đổi|thay thế|"
        "thể chế hoá|thể hiện|theo dõi|thi hành|thí điểm|thiết kế|thiết lập|thống kê|"
        "thống nhất|thông báo|thông qua|thông tin|thu|thu gom|thu hồi|thu hút|thu thập|"
        "thúc đẩy|thực hành|thực hiện|thực thi|tiến hành|tiếp cận|tiếp công dân|tiếp nhận|"
        "tiếp thu|tiếp xúc|tìm hiểu|tinh gọn|tích hợp|tổ chức|tổng hợp|tổng kết|tổng rà soát|"
        "tôn tạo|tôn trọng|tôn vinh|trả lời|tra cứu|tránh|tranh thủ|trang bị|trao|trao đổi|"
        "trao tặng|treo|triển khai|trình|trình bày|truyền thông|truy thu|trực|trực ban|"
        "tu bổ|tuân thủ|tuyên dương|tuyên truyền|tuyển chọn|tuyển dụng|tư vấn|từ chối|"
        "uốn nắn|ứng dụng|ứng phó|uỷ quyền|ưu tiên|vận động|vận dụng|vận hành|vệ sinh|"
        "viết|xác định|xác lập|xác minh|xác nhận|xây dựng|xem xét|xét|xét duyệt|xoá bỏ|"
        "xử lý|xử phạt|xúc tiến|yêu cầu|khẳng định|giao nhiệm vụ|là đầu mối|bày tỏ|"
        "gìn giữ|rèn luyện|cam kết|trả|sản xuất|xuất bản|quay|chụp|ghi hình|trồng|nhập|"
        "kê|rải|phun|tiêm|tiêm phòng|khám|kết luận|nghe|đọc|học|dự|đón|"
        "lồng|luân chuyển|điều động|miễn nhiệm|tinh giản|rà|tháo dỡ|di dời|giải phóng|"
        "giải toả|giải ngân|cấp|cấp kinh phí|bảo trì|bảo dưỡng|kiểm định|đấu giá|đấu thầu|"
        "đấu nối|gỡ bỏ|xoá|lưu ý|lưu|đính chính|thương thảo|chốt|hạch toán|kiểm thử|"
        "không để|không tổ chức|không sử dụng|không xem xét|không thực hiện|không được|"
        "tuyệt đối không|không|nghiêm túc|dừng|tạm dừng|ngừng|chống|giữ nguyên|đổi|dùng|"
        "bảo mật|cảnh giác|quan trọng hoá|ngăn ngừa|phát thanh|thăm viếng|dâng hương|"
        "tổ chức lại|đi đầu|gương mẫu|tự giác|tự phê bình|đoàn kết|tích cực tham gia|"
        "tuần tra|canh gác|canh trực|trực gác|giao ban|đưa tin|làm sạch|gia cố|nạo vét|khơi thông|"
        "cân đối|bảo hành|bảo lưu|bắt giữ|biên dịch|bình xét|bình chọn|bóc tách|cắm|cắm mốc|"
        "cấp đổi|cấp phép|chấm điểm|chỉnh lý|chỉnh trang|chỉnh sửa|chốt|chụp ảnh|chuyên môn hoá|"
        "cứu hộ|cứu nạn|cứu trợ|dán|diễn tập|di chuyển|dọn dẹp|đàm phán|đãi ngộ|đẩy nhanh|"
        "điều chuyển|đính kèm|đóng|đóng góp|đối soát|đồng bộ|đồng bộ hoá|động thổ|gây quỹ|"
        "giảm nghèo|giảm thiểu|giao lưu|giữ nghiêm|gỡ|gửi báo cáo|hạn định|hiến tặng|hiệp thương|"
        "hoà nhập|hoàn trả|hội nhập|hợp nhất|hợp thức hoá|kéo dài|khai báo|khai trương|khám chữa|"
        "khép kín|khoanh vùng|khoán|khử trùng|kiểm đếm|kiểm duyệt|kiểm nghiệm|kích hoạt|kết thúc|"
        "làm chủ|lên kế hoạch|lên phương án|luân phiên|lưu hành|mở lớp|mở chuyên mục|mô hình hoá|"
        "mời gọi|nâng|nêu rõ|ngầm hoá|nhắc nhở|nhân|nhập liệu|nói không|nối|nuôi|phát|phát bằng|"
        "phát lại|phân nhóm|phân luồng|phân tách|phòng trừ|phủ|phục dựng|phụ trợ|quét|quy tập|"
        "rà lại|san lấp|sàng lọc|sao lưu|soát xét|sơ tán|sử lý|tái định cư|tái lập|tạo nguồn|"
        "tạo mọi điều kiện|tập kết|thắt chặt|thăm khám|thẩm vấn|thể nghiệm|theo sát|thi công|"
        "thi tuyển|thông suốt|thu nộp|thu xếp|thuê|thuyết minh|tiêu huỷ|tiếp sóng|tiếp âm|"
        "tiết giảm|tiết kiệm|tìm kiếm|tính toán|toạ đàm|tổng duyệt|tổng vệ sinh|trả kết quả|"
        "trang trí|trích lục|trồng cây|truy quét|truy xuất|trưng bày|tự đánh giá|tự kiểm tra|"
        "tự rà soát|vá|vay|xã hội hoá|xác thực|xem lại|xét chọn|xét tặng|xếp loại|xin ý kiến|"
        "thi đua|tự làm|tự khai|họp xét|đóng dấu|ký tên|chào mừng|hoạch định|khởi công|khởi "
        "động|phát phiếu|bỏ phiếu|bàn|thống kê, tổng hợp|biểu quyết|truy cập|"
        "đăng nhập|triệu tập|cho ý kiến|thu nhận|phản hồi|nộp hồ sơ|nộp đơn|lập hồ sơ|gửi hồ "
        "sơ|làm tờ khai|"
        "làm đơn|thuyết phục|so sánh|cân đo|điểm danh|mở cửa|thu hoạch|gieo trồng|gieo cấy|bón "
        "phân|làm cỏ|dọn vệ sinh|thu dọn|đến dự|rút ngắn|tận dụng|cơ cấu lại|xuất cấp|"
        "chấp thuận|đảm nhận|đảm nhiệm|đình chỉ|tạm đình chỉ|huỷ bỏ|thay mặt|hoàn tất|xuất quân|"
        "xã hội hoá|thông minh hoá|cụ thể hoá|tập kích|nhân bản|trích đo|cắm biển|xuất trình"}});
  return kTable;
}

const PhraseTable& aim_verbs() {
  static const PhraseTable kTable(
      {{0,
        "nâng cao|góp phần|tạo|nhằm|phát huy|thúc đẩy|khẳng định|tôn vinh|"
        "khơi dậy|cụ thể hoá|tiếp tục nâng cao|giúp|hình thành|củng cố|lan toả|tạo sự|"
        "xác định cụ thể|thiết lập|động viên|giáo dục|cung cấp|đáp ứng|hướng tới|phấn đấu|"
        "ghi nhận|khích lệ|từng bước|làm cơ sở|đánh giá"}});
  return kTable;
}

const PhraseTable& adverbs() {
  static const PhraseTable kTable(
      {{0,
        "bước đầu|chặt chẽ|chủ động|chủ động, kịp thời|chủ yếu|cùng|cơ bản|đặc biệt|đều|"
        "định kỳ|đồng bộ|đồng loạt|đồng thời|đột xuất|hằng năm|hàng năm|hằng tháng|hàng tháng|"
        "hằng quý|hàng quý|hằng tuần|hàng tuần|hằng ngày|hàng ngày|hết sức|kiên quyết|kiên trì|"
        "kịp thời|khẩn trương|không ngừng|kiên trì, kiên quyết|kiên quyết, kiên trì|linh hoạt|"
        "liên tục|luôn|luôn luôn|mạnh dạn|một cách|nêu cao|nghiêm|nghiêm túc|nghiêm chỉnh|"
        "nhanh chóng|quyết liệt|quyết tâm|sẵn sàng|sớm|tập trung|thật sự|thực sự|thường xuyên|"
        "thường kỳ|tích cực|tiếp tục|tốt|trực tiếp|trước hết|từng bước|ngay|nhất là|ưu tiên|"
        "toàn diện|thận trọng|triệt để|tuyệt đối|tổ chức tốt|hoàn toàn|cụ thể|đầy đủ|rộng rãi|"
        "sâu rộng|sáng tạo|mạnh mẽ|hơn nữa|khoa học hơn nữa|chú trọng|quan "
        "tâm|phải|cần|cũng|sẽ|và|có thể|theo định kỳ|ra sức|"
        "thường xuyên, liên tục|tự|song song|lần lượt|chính xác|hiệu quả|có hiệu quả"}});
  return kTable;
}

const PhraseTable& modals() {
  static const PhraseTable kTable({{0,
                                    "phải|cần|cần phải|có trách nhiệm|chịu trách nhiệm|"
                                    "không được|có nhiệm vụ|có nghĩa vụ|nhất thiết phải|"
                                    "bắt buộc phải|có trách nhiệm phải|không được phép"}});
  return kTable;
}

const PhraseTable& thing_nouns() {
  static const PhraseTable kTable(
      {{0,
        "bài|ban tổ chức cuộc thi|biên bản|biểu mẫu|các|cách thức|chất lượng|chế độ|chi phí|"
        "chỉ tiêu|chỉ số|chuyên đề|chức năng|chương trình|công tác|cơ cấu|cơ sở vật chất|"
        "danh mục|danh sách|dung lượng|dự án|dự thảo nghị quyết|đa số|đại biểu|đặc điểm|"
        "địa chỉ|địa điểm|điểm|điều kiện|định mức|đối tượng|đơn giá|giai đoạn|giải pháp|"
        "giải thưởng|hạn chế, tồn tại|hệ thống|hiện trạng|hình thức|hồ sơ|hội nghị|kết quả|"
        "khẩu hiệu|khó khăn|khối lượng|kinh phí|kỳ họp|lợi ích|lý do|loại|mẫu|mục đích|"
        "mục tiêu|một số|mức|mức độ|năng lực|nền tảng|ngân sách|nguồn|nguồn kinh phí|nguồn lực|"
        "nguyên nhân|nguyên tắc|người|nhân lực|nhiệm kỳ|nhiệm vụ|nhóm|những|nội dung|phạm vi|"
        "phương án|phương châm|phương hướng|phương pháp|phương thức|quan điểm|quy mô|"
        "quy trình|quyền|sản phẩm|số|số lượng|sự|tài liệu|tên|tiêu chí|tiêu chuẩn|tình hình|"
        "tỷ lệ|tỉ lệ|tồn tại|tổng|tổng số|thành phần|thẩm quyền|thể lệ|thời điểm|thời gian|"
        "thời hạn|thông số|thủ tục|tiến độ|tiến độ thực hiện|tính|trình tự|trường hợp|"
        "ưu điểm|vai trò|văn bản|vấn đề|việc|vị trí|vốn|vướng mắc|yêu cầu cần đạt|yếu tố|"
        "ý nghĩa|ý kiến|lộ trình|cuộc thi|bản tin|thông tin về|tác phẩm|số liệu|dữ liệu|"
        "chủ đề|biện pháp|hoạt động|kế hoạch|thực trạng|bối cảnh|đề án|đại hội|lễ|mô hình|"
        "tổng kinh phí|cơ chế|chính sách|xếp loại|thang điểm|phiếu|đơn|giấy|bản sao|hợp đồng"}});
  return kTable;
}

const PhraseTable& connectors() {
  static const PhraseTable kTable(
      {{0,
        "đồng thời|đặc biệt|ngoài ra|bên cạnh đó|qua đó|trong đó|trước mắt|cùng với đó|"
        "mặt khác|riêng|theo đó|từ đó|do đó|vì vậy|do vậy|trên cơ sở đó|nhất là|cụ thể|lưu ý|"
        "trước hết|sau đó|tuy nhiên|tiếp đó|đồng thời với đó|song song với đó|hơn nữa|"
        "chú ý|theo tinh thần đó|để thực hiện tốt|như vậy|cuối cùng|thứ nhất|thứ hai|thứ ba|thứ "
        "tư|thứ năm|"
        "thứ sáu|thứ bảy|một là|hai là|ba là|bốn là|năm là|sáu là|bảy là"}});
  return kTable;
}

const PhraseTable& adjunct_openers() {
  static const PhraseTable kTable(
      {{0,
        "đối với|trong|căn cứ|căn cứ vào|trên cơ sở|theo|khi|nếu|trường hợp|để|nhằm|với|qua|"
        "thông qua|từ|từ nay|đến|trước|sau|sau khi|trước khi|ngay sau|ngay sau khi|vào|tại|ở|"
        "chậm nhất|cùng với|bên cạnh|song song|hằng|hàng|định kỳ|mỗi|đột xuất|dưới|"
        "thực hiện chỉ thị|thực hiện kế hoạch|thực hiện nghị quyết|thực hiện kết luận|"
        "thực hiện công văn|thực hiện thông báo|thực hiện quyết định|thực hiện hướng dẫn|"
        "thực hiện văn bản|thực hiện công điện|thực hiện chương trình|thực hiện luật|"
        "thực hiện thông tư|thực hiện nghị định|thực hiện ý kiến|thực hiện chỉ đạo|"
        "thực hiện sự chỉ đạo|tiếp theo công văn|tiếp theo kế hoạch|tiếp theo văn bản|xuất phát "
        "từ|tuỳ|tuỳ theo|"
        "riêng đối với|ngoài|ngay từ|nhân dịp|về|quý|tháng|kết thúc|ngày|"
        "ở những nơi|ở nơi|nơi nào|những nơi|do|quá trình|hết|kể từ|kể từ ngày|từ ngày|trong "
        "trường hợp|6 tháng|bằng|giai đoạn|năm|nhận được"}});
  return kTable;
}

const PhraseTable& assigning_verbs() {
  static const PhraseTable kTable({{0,
                                    "giao|giao cho|giao nhiệm vụ cho|đề nghị|yêu cầu|kiến nghị|"
                                    "phân công|uỷ quyền|uỷ quyền cho|uỷ nhiệm|giao trách nhiệm cho|"
                                    "trân trọng đề nghị|kính đề nghị|phân công nhiệm vụ cho|"
                                    "giao trách nhiệm|kêu gọi|"
                                    "thống nhất giao|tiếp tục giao|phân công cho|kính mong"}});
  return kTable;
}

const PhraseTable& function_words() {
  static const PhraseTable kTable(
      {{0,
        "trong|để|về|theo|khi|với|cho|nhằm|từ|đến|gắn|qua|trước|sau|bằng|do|như|nếu|tới|"
        "ngoài|hoặc|và|cùng|nhưng|mà|thì|là|được|bị|có|đã|đang|sẽ|vào|lên|ra|xuống|không|"
        "đối với|thông qua|trên|dưới|giữa|rằng|việc|bởi|vì|tại|ở|gồm|bao gồm|cụ thể|chậm nhất|"
        "muộn nhất|hằng|hàng|xong|nơi|kể từ|kết quả|tình hình|nhất "
        "là|đúng|kèm|này|các|những|hết|mỗi"}});
  return kTable;
}

// "dự báo viên", "kiểm lâm viên": who does the work that the words before "viên" name.
std::size_t worker(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kFields(
      {{0, "kiểm lâm|khuyến nông|tình nguyện|thú y|kỹ thuật|thống kê|bảo hiểm|y tế|điện báo"}});
  if (!reads(words, at + 2, "viên")) return 0;
  return action_verbs().find(words, at).length == 2 || kFields.find(words, at).length == 2 ? 3 : 0;
}

// "Thuế tỉnh Sơn Bình"; not "thuế hỗn hợp".
bool names_tax_office(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kPlaces({{0, "tỉnh|thành phố|cơ sở|khu vực|xã|phường|các tỉnh"}});
  return kPlaces.find(words, at + 1) || (words[at].capital && at > 0) ||
         (at + 1 < words.size() && words[at + 1].capital);
}

std::size_t length_in(const PhraseTable& table, const std::vector<Word>& words, std::size_t at) {
  return table.find(words, at).length;
}

}  // namespace

BodyHead body_head(const std::vector<Word>& words, std::size_t at) {
  static constexpr BodyClass kClasses[] = {
      BodyClass::institution, BodyClass::generic, BodyClass::post, BodyClass::level};
  // "tổ chức hội nghị" is no "tổ chức hội", "trường hợp" no school, "báo cáo" no newspaper.
  static const PhraseTable kOtherNouns(
      {{0,
        "hội nghị|hội thảo|hội thi|hội chợ|hội diễn|hội đàm|hội trường|hội nhập|trường hợp|khoa "
        "học|"
        "khoa giáo|báo cáo|báo hiệu|báo động|bản chính|bản chụp|bản sao|bản đồ|bản tin|bản thân|"
        "bản án|bản quyền|bản kê|bản khai|bản cam kết|bản vẽ|bản ghi|bản gốc|đội ngũ|đội hình|"
        "vụ án|vụ việc|vụ mùa|vụ đông|vụ xuân|viện trợ|viện dẫn|viện phí|đoàn kết|quỹ đất|quỹ "
        "lương|"
        "quỹ nhà|ngành nghề|ngành hàng|cấp độ|cấp phép|cấp bách|cấp thiết|xã hội|bộ tiêu chí|"
        "bộ chỉ số|bộ thủ tục|bộ dữ liệu|bộ hồ sơ|bộ luật|tổ hợp|uỷ quyền|uỷ nhiệm"}});
  static const PhraseTable kOtherCompounds(
      {{0,
        "đơn vị tính|đơn vị đo|cơ sở dữ liệu|cơ sở hạ tầng|cơ sở vật chất|cơ sở pháp lý|"
        "bộ phận, phụ tùng|phòng, chống"}});
  const PhraseTable::Found found = body_heads().find(words, at);
  if (const std::size_t length = worker(words, at); length > found.length)
    return {length, BodyClass::generic};
  if (!found || kOtherNouns.find(words, at + found.length - 1) || kOtherCompounds.find(words, at))
    return {};
  if (found.length == 1 && reads(words, at, "thuế") && !names_tax_office(words, at)) return {};
  return {found.length, kClasses[found.tag]};
}

std::size_t quantifier(const std::vector<Word>& words, std::size_t at) {
  return length_in(quantifiers(), words, at);
}

std::size_t body_modifier(const std::vector<Word>& words, std::size_t at) {
  return length_in(modifiers(), words, at);
}

std::size_t body_link(const std::vector<Word>& words, std::size_t at) {
  return length_in(links(), words, at);
}

std::size_t action_verb(const std::vector<Word>& words, std::size_t at) {
  const std::size_t length = length_in(action_verbs(), words, at);
  // "Truyền hình Thành phố" holds no "hình thành": only the first word may have a capital.
  for (std::size_t i = at + 1; i < at + length; ++i)
    if (words[i].capital) return 0;
  return length;
}

std::size_t aim_verb(const std::vector<Word>& words, std::size_t at) {
  return length_in(aim_verbs(), words, at);
}

std::size_t adverb(const std::vector<Word>& words, std::size_t at) {
  return length_in(adverbs(), words, at);
}

std::size_t modal(const std::vector<Word>& words, std::size_t at) {
  if (at > 0 && at < words.size() && words[at].capital) return 0;  // "thành phố Cần Thơ"
  return length_in(modals(), words, at);
}

std::size_t thing_noun(const std::vector<Word>& words, std::size_t at) {
  return length_in(thing_nouns(), words, at);
}

std::size_t connector(const std::vector<Word>& words, std::size_t at) {
  return length_in(connectors(), words, at);
}

std::size_t adjunct_opener(const std::vector<Word>& words, std::size_t at) {
  return length_in(adjunct_openers(), words, at);
}

std::size_t assigning_verb(const std::vector<Word>& words, std::size_t at) {
  return length_in(assigning_verbs(), words, at);
}

std::size_t function_word(const std::vector<Word>& words, std::size_t at) {
  return length_in(function_words(), words, at);
}

}  // namespace parsers
