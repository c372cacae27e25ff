# ڕەشنووس: هێشتا هیچ کوردییەکی سۆرانیزمان نەیخوێندووەتەوە.
# Draft: nobody who speaks Sorani has read this yet. What is not here is said in English.

level-influence = { $actor }: کاریگەری
level-stability = { $actor }: سەقامگیری
level-score = { $actor }: { $score }
date-day =
    { $day }ی { $month ->
        [1] کانوونی دووەمی
        [2] شوباتی
        [3] ئازاری
        [4] نیسانی
        [5] ئایاری
        [6] حوزەیرانی
        [7] تەممووزی
        [8] ئابی
        [9] ئەیلوولی
        [10] تشرینی یەکەمی
        [11] تشرینی دووەمی
       *[12] کانوونی یەکەمی
    } { $year }
date-month =
    { $month ->
        [1] کانوونی دووەمی
        [2] شوباتی
        [3] ئازاری
        [4] نیسانی
        [5] ئایاری
        [6] حوزەیرانی
        [7] تەممووزی
        [8] ئابی
        [9] ئەیلوولی
        [10] تشرینی یەکەمی
        [11] تشرینی دووەمی
       *[12] کانوونی یەکەمی
    } { $year }
date-first-half = { $month }، نیوەی یەکەم
date-second-half = { $month }، نیوەی دووەم
date-part = { $month }، بەشی { $part } لە { $parts }
