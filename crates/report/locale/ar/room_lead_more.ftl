# القاعة: ما يُعطى للمقاعد، والجدول قياسًا إلى الساعة.
room-aid = أُعطي
room-aid-adviser = مستشار
room-aid-why = الأسباب
room-aid-give =
    { $given ->
        [yes] { $aid ->
            [adviser] سحب مستشار مقعد «{ $seat }»
           *[why] عدم إخبار مقعد «{ $seat }» بأسباب تحرك المؤشرات
        }
       *[no] { $aid ->
            [adviser] إعطاء مقعد «{ $seat }» مستشارًا
           *[why] إخبار مقعد «{ $seat }» بأسباب تحرك المؤشرات
        }
    }
room-advice = لديكم مستشار. تحت كل خيار ما يتوقعه منه بحسب أهدافكم.
room-advice-looking = مستشاركم ينظر في خياراتكم. لا حاجة إلى انتظاره.
room-advice-how = إلى ماذا يستند ذلك
room-advice-about =
    { $futures ->
        [one] لعب كل خيار مرة واحدة حتى النهاية
        [two] لعب كل خيار مرتين حتى النهاية
        [few] لعب كل خيار { $futures } مرات حتى النهاية
       *[other] لعب كل خيار { $futures } مرة حتى النهاية
    }، والبرنامج بعدها في كل مقعد، ومقعدكم منها. ينطلق مما تبدو لكم عليه الأمور ولا يعرف أكثر منكم: لا ما يقرره غيركم في هذه الجولة، ولا ما يوقّعونه، ولا ما لم تلاحظوه. كل رقم هو المكسب بحسب أهدافكم في المتوسط؛ والمدى هو حيث يقع ذلك المتوسط في 95 من كل 100 مرة، بقدر ما يبلغه هذا النموذج.
room-advice-best = هذا أكثر ما يتوقع منه مستشاركم: { $payoff } فوق البداية.
room-advice-under =
    { $how ->
        [open] لا يستطيع مستشاركم تمييزه عن الأفضل
        [little] يتوقع مستشاركم منه أقل بقليل
        [less] يتوقع مستشاركم منه أقل
       *[much] يتوقع مستشاركم منه أقل بكثير
    }: { $mean } (من { $low } إلى { $high }، فترة ثقة 95 %).
room-plan = الجدول قياسًا إلى الساعة
room-plan-on-time = في الموعد
room-plan-behind = تأخر بالدقائق: { $minutes }
room-plan-ahead = تقدّم بالدقائق: { $minutes }
room-plan-planned = النهاية المقررة
room-plan-expected = بحسب سيرها
room-plan-in = بعد { $minutes } د
room-plan-ago = قبل { $minutes } د
room-plan-debrief = المراجعة الختامية: { $left } د، يُحفظ منها { $least } على الأقل
room-plan-debrief-less = المراجعة الختامية: { $left } من { $sheet } د إذا انتهت الجلسة كما هو مقرر، يُحفظ منها { $least } على الأقل
room-plan-debrief-short = المراجعة الختامية: { $left } من { $sheet } د فقط إذا انتهت الجلسة كما هو مقرر؛ وكان المراد حفظ { $least } على الأقل
room-plan-propose = يمكنكم:
room-plan-negotiate =
    { $shorter ->
        [yes] تقصير كل تفاوض إلى { $minutes } د
       *[no] جعل كل تفاوض { $minutes } د
    }
room-plan-end-after = الإنهاء بعد الجولة { $turn }
room-plan-play-on = اللعب حتى الجولة { $turn }
room-plan-last = من المقرر أن تنتهي اللعبة بعد الجولة { $turn }.
