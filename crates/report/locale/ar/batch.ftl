# What the after-action report and what is printed say with words of batches; the rest of a batch is said in English.

batch-outcome = النتيجة
